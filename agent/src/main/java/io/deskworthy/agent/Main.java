package io.deskworthy.agent;

import io.deskworthy.agent.command.AgentProgram;
import io.deskworthy.agent.command.Services;
import io.deskworthy.agent.command.Terminal;
import io.deskworthy.agent.http.Connections;
import io.deskworthy.agent.http.HttpClients;
import io.deskworthy.agent.http.OkHttpWebClient;
import io.deskworthy.agent.identity.KeyRing;
import io.deskworthy.agent.noise.capture.Microphone;
import io.deskworthy.agent.noise.capture.Microphones;
import io.deskworthy.agent.run.ServerAccess;
import io.deskworthy.agent.storage.DataFolder;
import io.deskworthy.agent.submission.Download;
import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.agent.submission.Persistence;
import io.deskworthy.agent.submission.ReportDrawer;
import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.agent.verification.Verifier;
import io.deskworthy.agent.watch.WatchFiles;
import io.deskworthy.agent.watch.WatchParts;
import io.deskworthy.agent.window.journey.Desk;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts the program together: the one place where its parts are made. */
public final class Main {

  private Main() {}

  /** Runs the program and ends the process, with threads that a hung sound system holds. */
  public static void main(String[] arguments) {
    if (List.of(arguments).equals(List.of("--version"))) {
      // Asked by installers and scripts; for the answer nothing else has to be made.
      Terminal.ofThisProcess().out().println("deskworthy " + version());
      return;
    }
    HttpClients.useSystemProxies();
    System.exit(new AgentProgram(services()).run(arguments));
  }

  private static Services services() {
    String version = version();
    Connections connections = new Connections("deskworthy/" + version, System.getenv());
    Supplier<Microphone> microphones = () -> Microphones.ofThisMachine(Sleeper.SYSTEM);
    Path folder = DataFolder.ofThisUser();
    Clock clock = Clock.systemUTC();
    StartedFile file = StartedFile.ofThisProgram();
    return new Services(
        Terminal.ofThisProcess(),
        clock,
        version,
        file.invocation(),
        file.name().flatMap(InvitationLink::inFileName),
        KeyRing.in(folder),
        ReportDrawer.in(folder, clock),
        connections::use,
        listener -> server(connections, listener),
        new DeskMeasurements(connections, microphones),
        watching(connections, folder),
        microphones,
        () -> new Verifier(
            KeyRing.in(folder)::withId,
            new Download(new OkHttpWebClient(connections.client())),
            clock),
        new DeskWindowOpener(
            language -> new Desk(
                language,
                clock,
                version,
                KeyRing.in(folder),
                ReportDrawer.in(folder, clock),
                retries -> server(connections, retries),
                new DeskMeasurements(connections, microphones),
                watching(connections, folder),
                microphones,
                () -> new Download(new OkHttpWebClient(connections.client()))),
            connections::use));
  }

  private static String version() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  private static WatchParts watching(Connections connections, Path folder) {
    return new WatchParts(
        WatchFiles.in(folder),
        plan -> new DeskLightChecks(
            connections,
            server(connections, Persistence.RetryListener.SILENT),
            KeyRing.in(folder),
            plan),
        Sleeper.SYSTEM,
        ZoneId.systemDefault());
  }

  private static ServerAccess server(Connections connections, Persistence.RetryListener listener) {
    Persistence persistence =
        new Persistence(Sleeper.SYSTEM, Ticker.SYSTEM, new SecureRandom(), listener);
    return ServerAccess.over(new OkHttpWebClient(connections.client()), persistence);
  }
}
