package io.deskworthy.agent.command;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.identity.ServerOrigin;
import io.deskworthy.agent.run.Agreement;
import io.deskworthy.agent.run.CheckRun;
import io.deskworthy.agent.run.MeasurementRequest;
import io.deskworthy.agent.run.NightsWatched;
import io.deskworthy.agent.run.RunResult;
import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.agent.submission.ServerReply;
import io.deskworthy.agent.submission.Session;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.judging.Verdict;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.PolicyFormat;
import io.deskworthy.report.policy.Presets;
import java.io.IOException;
import java.util.Optional;

/**
 * One check of this workplace: session, checks, result, consent, report.
 *
 * @param context where to ask and to tell
 * @param options what was typed
 * @param ndt7 the server to measure the line against instead of a node
 */
record CheckJob(Context context, CheckOptions options, Optional<ServerOrigin> ndt7) {

  /** Does it for the employer of {@code invitation}; without one, for nobody. */
  ExitCode run(Optional<InvitationLink> invitation) throws IOException, InterruptedException {
    Optional<Agreement> agreement = Optional.empty();
    if (invitation.isPresent()) {
      agreement = Optional.of(agree(context, invitation.get()));
    }
    RunResult result = measure(agreement.map(Agreement::session));
    if (agreement.isPresent()) {
      result = new NightsWatched(
              context.services().watching().files(), context.services().clock())
          .addTo(result, invitation.orElseThrow(), agreement.get());
    }
    ResultOutput output = new ResultOutput(context, options.json(), options.resultFile());
    output.show(result);
    if (!options.consentGiven()) {
      PrivacyOffer.here(context).make(result.reported());
    }
    Delivery delivery = Delivery.NONE;
    if (agreement.isPresent()) {
      delivery = deliver(result, agreement.get());
    }
    Verdict verdict = output.tell(result, delivery);
    return delivery.problem().isPresent() ? ExitCode.NOT_DELIVERED : ExitCode.of(verdict);
  }

  /** Opens a session with the server that invites, and says for whom. */
  static Agreement agree(Context context, InvitationLink invitation)
      throws IOException, InterruptedException {
    ServerOrigin origin = ServerOrigin.of(invitation.server()).orElseThrow();
    if (origin.isExposed()) {
      context.terminal().say(context.text("server.exposed"));
    }
    SigningKey key = context.services().keys().keyFor(origin);
    ServerReply<Session> reply = context.server().open(invitation, key.verificationKey());
    Session session = reply.fold(
        agreed -> agreed,
        problem -> {
          throw ServerFaults.refused(problem);
        },
        undelivered -> {
          throw ServerFaults.unreachable(undelivered, origin);
        });
    context
        .terminal()
        .say(session
            .candidate()
            .map(name -> context.text("check.for", name, session.employer(), session.position()))
            .orElseGet(
                () -> context.text("check.for.open", session.employer(), session.position())));
    return new Agreement(session, key);
  }

  private RunResult measure(Optional<Session> session) throws InterruptedException {
    Policy policy = session.map(Session::policy).orElseGet(CheckJob::defaultPolicy);
    MeasurementRequest request = new MeasurementRequest(
        options.checks(), options.noise(), policy, session, ndt7, options.fullSpeed());
    CheckRun run = new CheckRun(
        context.services().measurements(),
        context.services().clock(),
        (check, fault) -> new FaultReport(context).checkFailed(check, fault));
    if (request.wants(CheckName.NOISE) && !options.consentGiven()) {
      // Nobody should be surprised by the silence; without a person there is nobody to wait for.
      context.terminal().ask(context.text("check.ready"));
    }
    RunResult result;
    try (ProgressDisplay display = ProgressDisplay.on(context)) {
      result = run.run(request, display);
    }
    SecondLook offer = new SecondLook(context, options.consentGiven());
    for (SecondLook.Doubt doubt : SecondLook.Doubt.values()) {
      if (offer.isWanted(doubt, result)) {
        try (ProgressDisplay display = ProgressDisplay.on(context)) {
          result = run.again(result, request, doubt.check(), display);
        }
      }
    }
    return result;
  }

  private Delivery deliver(RunResult result, Agreement agreement) throws InterruptedException {
    ReportDelivery delivery = new ReportDelivery(context, result, agreement);
    return options.saveAs().isPresent()
        ? delivery.saveAs(options.saveAs().get(), options.consentGiven())
        : delivery.deliver(options.consentGiven());
  }

  private static Policy defaultPolicy() {
    try {
      return PolicyFormat.read(Presets.defaultPolicy());
    } catch (MalformedJsonException broken) {
      throw new IllegalStateException("the product's own default policy is broken", broken);
    }
  }
}
