package io.deskworthy.agent.command;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.identity.ServerOrigin;
import io.deskworthy.agent.noise.MicrophonePosition;
import io.deskworthy.agent.noise.NoiseOptions;
import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.agent.submission.MalformedInvitationException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be said to {@code check}. */
final class CheckOptions {

  @Parameters(paramLabel = "LINK", arity = "0..1", descriptionKey = "link")
  private @Nullable String link;

  @Option(names = "--server", paramLabel = "URL", descriptionKey = "server")
  private @Nullable String server;

  @Option(names = "--invitation", paramLabel = "CODE", descriptionKey = "invitation")
  private @Nullable String invitation;

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

  @Option(names = "--local", descriptionKey = "local")
  private boolean local;

  @Option(names = "--ndt7", paramLabel = "URL", descriptionKey = "ndt7")
  private @Nullable String ndt7;

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

  boolean local() {
    return local;
  }

  /** Returns the ndt7 server to measure against instead of a node. */
  Optional<ServerOrigin> ndt7() {
    if (ndt7 == null) {
      return Optional.empty();
    }
    if (!local) {
      throw CommandFault.usage("ndt7-without-local");
    }
    return Optional.of(Ndt7Address.parse(ndt7)
        .orElseThrow(() -> CommandFault.usage("ndt7-address", String.valueOf(ndt7))));
  }

  /** Returns the invitation, typed or {@code riding} in the file's name; nothing with --local. */
  Optional<InvitationLink> invitation(Optional<InvitationLink> riding) {
    boolean typed = link != null || server != null || invitation != null;
    if (local && typed) {
      throw CommandFault.usage("local-and-invitation");
    }
    if (local && save != null) {
      throw CommandFault.usage("local-and-save");
    }
    if (local) {
      return Optional.empty();
    }
    return Optional.of(
        typed ? typedInvitation() : riding.orElseThrow(() -> CommandFault.usage("no-invitation")));
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

  private InvitationLink typedInvitation() {
    if (link != null && (server != null || invitation != null)) {
      throw CommandFault.usage("link-and-server");
    }
    try {
      if (link != null) {
        return InvitationLink.parse(link);
      }
      if (server == null || invitation == null) {
        throw CommandFault.usage("server-without-invitation");
      }
      return InvitationLink.of(server, invitation);
    } catch (MalformedInvitationException mistyped) {
      throw CommandFault.usage(mistyped.fault().code()).because(mistyped);
    }
  }
}
