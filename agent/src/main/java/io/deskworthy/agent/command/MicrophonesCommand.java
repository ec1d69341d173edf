package io.deskworthy.agent.command;

import io.deskworthy.agent.noise.capture.MicrophoneException;
import io.deskworthy.agent.noise.capture.MicrophoneInfo;
import io.deskworthy.agent.noise.signal.SampleFormat;
import io.deskworthy.report.json.StrictJson;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists the microphones of this machine with what each can do. */
@Command(name = "microphones")
final class MicrophonesCommand implements DeskCommand {

  private static final double HERTZ_PER_KILOHERTZ = 1000;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public ExitCode run(Context context) throws InterruptedException {
    List<MicrophoneInfo> microphones = list(context);
    if (json) {
      context.terminal().out().println(StrictJson.pretty(json(microphones)));
      return ExitCode.READY;
    }
    if (microphones.isEmpty()) {
      throw CommandFault.fault("no-microphone");
    }
    for (MicrophoneInfo microphone : microphones) {
      String formats = microphone.formats().stream()
          .map(format -> format(context, format))
          .collect(Collectors.joining("; "));
      context.terminal().out().println(microphone.name());
      context.terminal().out().println("    " + formats);
    }
    return ExitCode.READY;
  }

  private static List<MicrophoneInfo> list(Context context) throws InterruptedException {
    try {
      return context.services().microphones().get().list();
    } catch (MicrophoneException failed) {
      throw CommandFault.fault(failed.reason().code()).because(failed);
    }
  }

  private static String format(Context context, SampleFormat format) {
    NumberFormat numbers =
        NumberFormat.getNumberInstance(context.words().texts().locale());
    return context.text(
        "microphones.format",
        numbers.format(format.samplesPerSecond() / HERTZ_PER_KILOHERTZ),
        format.channels());
  }

  private static ObjectNode json(List<MicrophoneInfo> microphones) {
    ObjectNode json = StrictJson.newObject();
    ArrayNode list = json.putArray("microphones");
    for (MicrophoneInfo microphone : microphones) {
      ObjectNode each = list.addObject().put("name", microphone.name());
      ArrayNode formats = each.putArray("formats");
      for (SampleFormat format : microphone.formats()) {
        formats
            .addObject()
            .put("samplesPerSecond", format.samplesPerSecond())
            .put("channels", format.channels());
      }
    }
    return json;
  }
}
