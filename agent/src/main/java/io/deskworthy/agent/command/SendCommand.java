package io.deskworthy.agent.command;

import io.deskworthy.agent.identity.ServerOrigin;
import io.deskworthy.agent.submission.OutgoingReport;
import io.deskworthy.agent.submission.ReportReceipt;
import io.deskworthy.agent.submission.ServerReply;
import io.deskworthy.agent.submission.UnusableReportException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.judging.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Sends a kept report, from any network. To type this command is to agree. */
@Command(name = "send")
final class SendCommand implements DeskCommand {

  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file = Path.of("");

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Mixin
  private final ProxyOption proxy = new ProxyOption();

  @Override
  public ExitCode run(Context context) throws IOException, InterruptedException {
    proxy.apply(context);
    OutgoingReport report = new ConsentStamp(context).agreed(read(file), file);
    ServerOrigin server = ServerOrigin.of(report.url()).orElseThrow();
    context.terminal().say(context.text("send.to", server));
    if (server.isExposed()) {
      context.terminal().say(context.text("server.exposed"));
    }
    ServerReply<ReportReceipt> reply = context.server().submit(report);
    ReportReceipt receipt = reply.fold(
        given -> given,
        problem -> {
          throw kept(context, CommandFault.notDelivered(problem.code(), problem.detail()));
        },
        undelivered -> {
          throw kept(
              context,
              CommandFault.notDelivered(undelivered.fault().code(), server, undelivered.detail()));
        });
    print(context, receipt);
    return ExitCode.of(Verdict.valueOf(receipt.verdict()));
  }

  private CommandFault kept(Context context, CommandFault why) {
    context.terminal().say(context.text("check.kept", file));
    return why;
  }

  static OutgoingReport read(Path file) throws IOException {
    try {
      return OutgoingReport.read(file);
    } catch (UnusableReportException unusable) {
      throw CommandFault.usage(unusable.fault().code(), file, unusable.getMessage())
          .because(unusable);
    }
  }

  private void print(Context context, ReportReceipt receipt) {
    Terminal terminal = context.terminal();
    if (json) {
      ObjectNode object = StrictJson.newObject().put("verdict", receipt.verdict());
      receipt.reportUrl().ifPresent(url -> object.put("reportUrl", url.toString()));
      receipt.certificateUrl().ifPresent(url -> object.put("certificateUrl", url.toString()));
      terminal.out().println(StrictJson.pretty(object.put("savedTo", file.toString())));
      return;
    }
    terminal.out().println(context.text("check.delivered"));
    terminal
        .out()
        .println(context.text(
            "check.verdict", context.words().texts().verdict(Verdict.valueOf(receipt.verdict()))));
    receipt.reportUrl().ifPresent(url -> terminal.out().println(context.text("check.report", url)));
    receipt
        .certificateUrl()
        .ifPresent(url -> terminal.out().println(context.text("check.certificate", url)));
  }
}
