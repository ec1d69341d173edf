package io.deskworthy.agent.window.journey;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.check.ProgressListener;
import io.deskworthy.agent.identity.DamagedKeyException;
import io.deskworthy.agent.identity.ServerOrigin;
import io.deskworthy.agent.noise.NoiseOptions;
import io.deskworthy.agent.run.Agreement;
import io.deskworthy.agent.run.CheckRun;
import io.deskworthy.agent.run.MeasurementRequest;
import io.deskworthy.agent.run.NightsWatched;
import io.deskworthy.agent.run.RunResult;
import io.deskworthy.agent.run.ServerAccess;
import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.agent.submission.OutgoingReport;
import io.deskworthy.agent.submission.Persistence;
import io.deskworthy.report.Report;
import io.deskworthy.report.jws.SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of the journey that take long, each from a stage to the next. They block, and so run in
 * the background.
 *
 * @param desk what they work with
 * @param waits hears of each wait for a server
 */
record Steps(Desk desk, Persistence.RetryListener waits) {

  /** A run takes a minute and a half at most; its line must be measured while the session lasts. */
  private static final Duration RUN = Duration.ofMinutes(3);

  /** Asks the server who invites. */
  Stage connect(InvitationLink link) throws IOException, InterruptedException {
    ServerOrigin origin = ServerOrigin.of(link.server()).orElseThrow();
    SigningKey key = key(origin);
    return server()
        .open(link, key.verificationKey())
        .<Stage>fold(
            session -> new Stage.Welcome(link, new Agreement(session, key)),
            problem -> asking(link, Trouble.of(problem)),
            undelivered -> asking(link, Trouble.of(undelivered, origin)));
  }

  /** Runs all checks; opens the session anew if the computer slept through its time. */
  Stage check(Stage.Welcome welcome, NoiseOptions noise, ProgressListener listener)
      throws IOException, InterruptedException {
    Stage valid = isOver(welcome.agreement()) ? connect(welcome.link()) : welcome;
    if (!(valid instanceof Stage.Welcome now)) {
      return valid;
    }
    MeasurementRequest request = request(now.agreement(), EnumSet.allOf(CheckName.class), noise);
    RunResult found = run().run(request, listener);
    return new Stage.Result(
        now.link(), now.agreement(), nights().addTo(found, now.link(), now.agreement()));
  }

  /** Makes one check again; all of them if the session is over, as its nonce then is. */
  Stage again(Stage.Result before, CheckName check, NoiseOptions noise, ProgressListener listener)
      throws IOException, InterruptedException {
    if (isOver(before.agreement())) {
      return check(new Stage.Welcome(before.link(), before.agreement()), noise, listener);
    }
    MeasurementRequest request = request(before.agreement(), Set.of(check), noise);
    RunResult run = run().again(before.run(), request, check, listener);
    return new Stage.Result(before.link(), before.agreement(), run);
  }

  /** Writes the report to the disk, and then sends it. */
  Stage send(Stage.Preview preview) throws IOException, InterruptedException {
    OutgoingReport signed = preview.from().agreement().seal(preview.report());
    return submit(preview, signed, desk.drawer().keep(signed));
  }

  /** Sends once more what was kept. */
  Stage sendAgain(Stage.Kept kept) throws IOException, InterruptedException {
    return kept.report().isPresent() && kept.file().isPresent()
        ? submit(kept.from(), kept.report().get(), kept.file().get())
        : send(kept.from());
  }

  /** Keeps the report without consent, so that it is not sent by mistake. */
  Stage keep(Stage.Preview preview) throws IOException {
    Report report = preview
        .from()
        .run()
        .report(preview.from().agreement().session(), Optional.empty(), desk.version());
    Path file = desk.drawer().keep(preview.from().agreement().seal(report));
    return new Stage.Kept(preview, Optional.empty(), Optional.of(file), Optional.empty());
  }

  private Stage submit(Stage.Preview preview, OutgoingReport report, Path file)
      throws InterruptedException {
    return server()
        .submit(report)
        .<Stage>fold(
            receipt -> new Stage.Sent(preview.from().agreement(), receipt, file),
            problem -> kept(preview, report, file, Trouble.of(problem)),
            undelivered -> kept(preview, report, file, Trouble.of(undelivered, report.url())));
  }

  private static Stage kept(
      Stage.Preview preview, OutgoingReport report, Path file, Trouble trouble) {
    return new Stage.Kept(preview, Optional.of(report), Optional.of(file), Optional.of(trouble));
  }

  private static Stage asking(InvitationLink link, Trouble trouble) {
    return new Stage.Asking(link.server() + "/i/" + link.code().text(), Optional.of(trouble));
  }

  /**
   * A key that cannot be read serves nobody: there is nothing to ask, a new one takes its place.
   */
  private SigningKey key(ServerOrigin origin) throws IOException {
    try {
      return desk.keys().keyFor(origin);
    } catch (DamagedKeyException unusable) {
      desk.keys().forget(origin);
      return desk.keys().keyFor(origin);
    }
  }

  private ServerAccess server() {
    return desk.servers().apply(waits);
  }

  /** What a check throws stands in the result: its figures are not determined. */
  private CheckRun run() {
    return new CheckRun(desk.measurements(), desk.clock(), (check, fault) -> {});
  }

  /** Beside the check, so that one report says all. */
  private NightsWatched nights() {
    return new NightsWatched(desk.watching().files(), desk.clock());
  }

  private static MeasurementRequest request(
      Agreement agreement, Set<CheckName> checks, NoiseOptions noise) {
    return new MeasurementRequest(
        checks,
        noise,
        agreement.session().policy(),
        Optional.of(agreement.session()),
        Optional.empty(),
        false);
  }

  private boolean isOver(Agreement agreement) {
    return desk.clock().instant().plus(RUN).isAfter(agreement.session().measureUntil());
  }
}
