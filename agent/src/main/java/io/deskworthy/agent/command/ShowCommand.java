package io.deskworthy.agent.command;

import io.deskworthy.agent.submission.OutgoingReport;
import io.deskworthy.report.Report;
import io.deskworthy.report.ReportFormat;
import io.deskworthy.report.UnknownVersionException;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.text.FindingText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what stands in a report. Proves nothing: that is what {@code verify} is for. */
@Command(name = "show")
final class ShowCommand implements DeskCommand {

  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file = Path.of("");

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public ExitCode run(Context context) throws IOException {
    OutgoingReport report = SendCommand.read(file);
    byte[] payload = Base64.getUrlDecoder().decode(report.jws().split("\\.", -1)[1]);
    try {
      if (json) {
        // Read first, so that what is no report is called so here too.
        Report read = ReportFormat.read(payload);
        context.terminal().out().println(StrictJson.pretty(ReportFormat.toJson(read)));
      } else {
        print(context, report, ReportFormat.read(payload));
      }
      return ExitCode.READY;
    } catch (MalformedJsonException | UnknownVersionException notAReport) {
      throw CommandFault.usage("not-a-report", file, notAReport.getMessage()).because(notAReport);
    }
  }

  private static void print(Context context, OutgoingReport outgoing, Report report) {
    Terminal terminal = context.terminal();
    String moment = context.words().dayAndTime(report.takenAt());
    terminal.out().println(context.text("show.taken", moment, report.agentVersion()));
    terminal.out().println(context.text("show.for", outgoing.url().getHost()));
    terminal
        .out()
        .println(context.text(report.consent().isPresent() ? "show.consent" : "show.no-consent"));
    terminal.out().println(context.text("show.statements", report.statements().size()));
    terminal.out().println();
    List<FindingText> findings =
        FindingText.all(report.findings(), context.words().texts());
    int width = findings.stream().mapToInt(each -> each.name().length()).max().orElse(0);
    findings.forEach(each -> terminal
        .out()
        .println("  " + each.name() + " ".repeat(width - each.name().length() + 2) + each.value()));
    terminal.out().println();
    terminal.out().println(Paragraph.wrap(context.text("show.unproven"), 0, Terminal.WIDTH));
  }
}
