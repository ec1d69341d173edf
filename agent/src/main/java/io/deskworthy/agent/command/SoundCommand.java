package io.deskworthy.agent.command;

import io.deskworthy.agent.noise.SoundAnalysis;
import io.deskworthy.agent.noise.UnusableRecordingException;
import io.deskworthy.report.FindingsFormat;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.text.FindingText;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The noise figures of recordings, to try the meter; never part of a report. */
@Command(name = "sound")
final class SoundCommand implements DeskCommand {

  @Parameters(index = "0", paramLabel = "SILENCE.wav", descriptionKey = "silence")
  private Path silence = Path.of("");

  @Parameters(index = "1", arity = "0..1", paramLabel = "READING.wav", descriptionKey = "reading")
  private @Nullable Path reading;

  @Option(names = "--position", paramLabel = "PLACE", descriptionKey = "position")
  private String position = "built-in";

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public ExitCode run(Context context) throws IOException {
    Findings findings = analyse();
    if (json) {
      context.terminal().out().println(StrictJson.pretty(FindingsFormat.write(findings)));
      return ExitCode.READY;
    }
    List<FindingText> texts = FindingText.all(findings, context.words().texts());
    int width = texts.stream().mapToInt(each -> each.name().length()).max().orElse(0);
    texts.forEach(each -> context
        .terminal()
        .out()
        .println(each.name() + " ".repeat(width - each.name().length() + 2) + each.value()));
    return ExitCode.READY;
  }

  private Findings analyse() throws IOException {
    try {
      return SoundAnalysis.analyse(
          silence, Optional.ofNullable(reading), CheckOptions.position(position));
    } catch (UnusableRecordingException unusable) {
      Reason reason = unusable.reason();
      throw CommandFault.usage(reason.code(), unusable.getMessage()).because(unusable);
    } catch (NoSuchFileException missing) {
      throw CommandFault.usage("file-missing", missing.getMessage()).because(missing);
    }
  }
}
