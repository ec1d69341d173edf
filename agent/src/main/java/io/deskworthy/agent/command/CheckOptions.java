package io.deskworthy.agent.command;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.noise.MicrophonePosition;
import io.deskworthy.agent.noise.NoiseOptions;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said to {@code check}. */
final class CheckOptions {

  @Option(names = "--only", paramLabel = "CHECKS", split = ",", descriptionKey = "only")
  private String @Nullable [] only;

  @Option(names = "--no-reading", descriptionKey = "no-reading")
  private boolean noReading;

  @Option(names = "--loudspeaker-test", descriptionKey = "loudspeaker-test")
  private boolean loudspeakerTest;

  @Option(names = "--microphone", paramLabel = "NAME", descriptionKey = "microphone")
  private @Nullable String microphone;

  @Option(names = "--position", paramLabel = "PLACE", descriptionKey = "position")
  private @Nullable String position;

  @Option(names = "--full-speed", descriptionKey = "full-speed")
  private boolean fullSpeed;

  @Option(names = "--yes", descriptionKey = "yes")
  private boolean yes;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Option(names = "--result", paramLabel = "FILE", descriptionKey = "result")
  private @Nullable Path result;

  @Option(names = "--save", paramLabel = "FILE", descriptionKey = "save")
  private @Nullable Path save;

  /** Returns whether the line is to show all that it carries. */
  boolean fullSpeed() {
    return fullSpeed;
  }

  boolean consentGiven() {
    return yes;
  }

  boolean json() {
    return json;
  }

  Optional<Path> resultFile() {
    return Optional.ofNullable(result);
  }

  Optional<Path> saveAs() {
    return Optional.ofNullable(save);
  }

  /** Returns the checks wanted; all of them unless some were named. */
  Set<CheckName> checks() {
    if (only == null) {
      return EnumSet.allOf(CheckName.class);
    }
    Set<CheckName> wanted = EnumSet.noneOf(CheckName.class);
    for (String word : only) {
      wanted.add(CheckName.ofWord(word.strip())
          .orElseThrow(() -> CommandFault.usage("unknown-check", word)));
    }
    return wanted;
  }

  /** Returns how the room is listened to. */
  NoiseOptions noise() {
    NoiseOptions options = NoiseOptions.usual();
    if (noReading) {
      options = options.withoutReading();
    }
    if (loudspeakerTest) {
      options = options.withProbe();
    }
    if (microphone != null) {
      options = options.withMicrophone(microphone);
    }
    return position == null ? options : options.withPosition(position(position));
  }

  static MicrophonePosition position(String word) {
    return Stream.of(MicrophonePosition.values())
        .filter(place -> place.word().equals(word))
        .findFirst()
        .orElseThrow(() -> CommandFault.usage("unknown-position", word));
  }
}
