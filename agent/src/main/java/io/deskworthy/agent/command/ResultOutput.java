package io.deskworthy.agent.command;

import io.deskworthy.agent.run.RunResult;
import io.deskworthy.agent.submission.ReportReceipt;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.judging.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives the result of a run: as charts and a table on standard output, or as one JSON object
 * instead of it; and as that object in a file, if asked for.
 *
 * @param context where and in which language
 * @param json whether the object goes to standard output
 * @param file where it goes as well
 */
record ResultOutput(Context context, boolean json, Optional<Path> file) {

  /** Shows assessments and verdict, before anything is sent. */
  void show(RunResult result) {
    if (json) {
      return;
    }
    Terminal terminal = context.terminal();
    new LineCharts(context.words(), result.policy(), terminal.blocks())
        .lines(result.judged())
        .forEach(terminal.out()::println);
    new ResultTable(context.words(), result.policy(), result.judged())
        .lines(result.judgement().assessments())
        .forEach(terminal.out()::println);
    terminal.out().println();
    printVerdict(result.judgement().verdict());
  }

  /** Tells what became of the report, and returns the verdict that counts: the server's. */
  Verdict tell(RunResult result, Delivery delivery) throws IOException {
    Verdict own = result.judgement().verdict();
    Verdict verdict =
        delivery.receipt().map(ReportReceipt::verdict).map(Verdict::valueOf).orElse(own);
    ObjectNode object = ResultJson.of(result, verdict, delivery, context.words().texts());
    if (file.isPresent()) {
      write(file.get(), object);
    }
    if (json) {
      context.terminal().out().println(StrictJson.pretty(object));
    } else {
      delivery.receipt().ifPresent(receipt -> printReceipt(receipt, own, verdict));
    }
    return verdict;
  }

  private void printReceipt(ReportReceipt receipt, Verdict own, Verdict verdict) {
    Terminal terminal = context.terminal();
    terminal.out().println(context.text("check.delivered"));
    if (own != verdict) {
      terminal.out().println(context.text("check.server-differs"));
      printVerdict(verdict);
    }
    receipt.reportUrl().ifPresent(url -> terminal.out().println(context.text("check.report", url)));
    receipt
        .certificateUrl()
        .ifPresent(url -> terminal.out().println(context.text("check.certificate", url)));
  }

  private void printVerdict(Verdict verdict) {
    String word = context.words().texts().verdict(verdict);
    String sentence = context.words().texts().verdictSentence(verdict);
    context.terminal().out().println(context.text("check.verdict", word));
    context.terminal().out().println(Paragraph.wrap(sentence, 0, Terminal.WIDTH));
    context.terminal().out().println();
  }

  private static void write(Path file, ObjectNode object) throws IOException {
    try {
      Files.write(file, StrictJson.pretty(object).getBytes(StandardCharsets.UTF_8));
    } catch (IOException refused) {
      throw CommandFault.fault("cannot-write", file).because(refused);
    }
  }
}
