package io.deskworthy.agent.command;

import io.deskworthy.agent.run.Agreement;
import io.deskworthy.agent.run.RunResult;
import io.deskworthy.agent.submission.OutgoingReport;
import io.deskworthy.agent.submission.ReportDrawer;
import io.deskworthy.agent.submission.ReportNotKeptException;
import io.deskworthy.agent.submission.ServerReply;
import io.deskworthy.report.Consent;
import io.deskworthy.report.Report;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Brings the report of a run to its server: asks for consent, signs, writes it to the disk, sends
 * it. In that order, so that a report is on the disk before it is on the wire, and whatever fails
 * on the way leaves a file that can be sent later.
 *
 * @param context where to ask
 * @param result what the report is of
 * @param agreement with whom
 */
record ReportDelivery(Context context, RunResult result, Agreement agreement) {

  /** Keeps the report where this program keeps them, and sends it if the candidate agrees. */
  Delivery deliver(boolean consentGiven) throws InterruptedException {
    Consent consent = ConsentQuestion.consent(context, agreement);
    Report report = report(Optional.of(consent));
    boolean agreed = new ConsentQuestion(context, agreement, report).isAnsweredYes(consentGiven);
    Path file;
    OutgoingReport outgoing = agreement.seal(agreed ? report : report(Optional.empty()));
    try {
      file = context.services().drawer().keep(outgoing);
    } catch (ReportNotKeptException full) {
      return notKept(full);
    }
    return agreed ? send(outgoing, file) : notSent(file);
  }

  /** Writes the report to the file the candidate named, and does not send it. */
  Delivery saveAs(Path file, boolean consentGiven) {
    Optional<Consent> consent =
        consentGiven ? Optional.of(ConsentQuestion.consent(context, agreement)) : Optional.empty();
    try {
      ReportDrawer.keepAs(file, agreement.seal(report(consent)));
    } catch (ReportNotKeptException full) {
      return notKept(full);
    }
    context.terminal().say(context.text("check.saved", file));
    sayHowToSend(file);
    return Delivery.saved(file);
  }

  private Delivery send(OutgoingReport outgoing, Path file) throws InterruptedException {
    context.terminal().say(context.text("check.sending"));
    return context
        .server(() -> {
          context.terminal().say(context.text("check.kept", file));
          sayHowToSend(file);
          context.terminal().say(context.text("check.may-leave"));
        })
        .submit(outgoing)
        .fold(
            receipt -> Delivery.delivered(file, receipt),
            problem -> failed(file, CommandFault.notDelivered(problem.code(), problem.detail())),
            undelivered -> failed(file, unreachable(undelivered, outgoing)));
  }

  private static CommandFault unreachable(
      ServerReply.Undelivered<?> undelivered, OutgoingReport outgoing) {
    return CommandFault.notDelivered(
        undelivered.fault().code(), outgoing.url(), undelivered.detail());
  }

  private Delivery failed(Path file, CommandFault why) {
    new FaultReport(context).say(why);
    context.terminal().say(context.text("check.kept", file));
    sayHowToSend(file);
    return Delivery.failed(Optional.of(file), why.code());
  }

  private Delivery notSent(Path file) {
    context.terminal().say(context.text("check.not-sent", file));
    sayHowToSend(file);
    return Delivery.failed(Optional.of(file), "no-consent");
  }

  private Delivery notKept(ReportNotKeptException full) {
    new FaultReport(context)
        .say(CommandFault.notDelivered(full.code(), full.getMessage()).because(full));
    return Delivery.failed(Optional.empty(), full.code());
  }

  private void sayHowToSend(Path file) {
    String command = context.services().invocation() + " send \"" + file + "\"";
    context.terminal().say(context.text("check.send-later", command));
  }

  private Report report(Optional<Consent> consent) {
    return result.report(agreement.session(), consent, context.services().version());
  }
}
