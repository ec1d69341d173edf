package io.deskworthy.agent.window.journey;

import io.deskworthy.agent.identity.KeyRing;
import io.deskworthy.agent.noise.capture.Microphone;
import io.deskworthy.agent.run.Measurements;
import io.deskworthy.agent.run.ServerAccess;
import io.deskworthy.agent.submission.Download;
import io.deskworthy.agent.submission.Persistence;
import io.deskworthy.agent.submission.ReportDrawer;
import io.deskworthy.agent.watch.WatchParts;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Everything the journey works with: the real things in Main, fakes in tests.
 *
 * @param language of the consent
 * @param clock for dates in reports
 * @param version of this program
 * @param keys this agent's keys
 * @param drawer where reports are kept
 * @param servers speaks to servers and tells of each wait
 * @param measurements measures
 * @param watching watches the line at night
 * @param microphones of this machine
 * @param downloads gets what a server publishes
 */
public record Desk(
    Locale language,
    Clock clock,
    String version,
    KeyRing keys,
    ReportDrawer drawer,
    Function<Persistence.RetryListener, ServerAccess> servers,
    Measurements measurements,
    WatchParts watching,
    Supplier<Microphone> microphones,
    Supplier<Download> downloads) {}
