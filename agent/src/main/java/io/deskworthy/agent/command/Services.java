package io.deskworthy.agent.command;

import io.deskworthy.agent.http.proxy.LoginQuestion;
import io.deskworthy.agent.http.proxy.ProxySetting;
import io.deskworthy.agent.identity.KeyRing;
import io.deskworthy.agent.noise.capture.Microphone;
import io.deskworthy.agent.run.Measurements;
import io.deskworthy.agent.run.ServerAccess;
import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.agent.submission.Persistence;
import io.deskworthy.agent.submission.ReportDrawer;
import io.deskworthy.agent.verification.Verifier;
import io.deskworthy.agent.watch.WatchParts;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Everything the commands work with: the real things in Main, fakes in tests.
 *
 * @param terminal where the program speaks
 * @param clock for dates in reports
 * @param version of this program
 * @param invocation how a person starts this program: {@code deskworthy}
 * @param riding the invitation in the name of the file that was started
 * @param keys this agent's keys
 * @param drawer where reports are kept
 * @param proxies is told where to look for a proxy, and whom to ask for a login
 * @param servers speaks to servers and tells of each wait
 * @param measurements measures
 * @param watching watches the line for some nights
 * @param microphones of this machine
 * @param verifier checks what others have signed
 * @param window opens the window
 */
public record Services(
    Terminal terminal,
    Clock clock,
    String version,
    String invocation,
    Optional<InvitationLink> riding,
    KeyRing keys,
    ReportDrawer drawer,
    BiConsumer<ProxySetting, LoginQuestion> proxies,
    Function<Persistence.RetryListener, ServerAccess> servers,
    Measurements measurements,
    WatchParts watching,
    Supplier<Microphone> microphones,
    Supplier<Verifier> verifier,
    WindowOpener window) {}
