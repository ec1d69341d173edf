package io.deskworthy.agent.hardware;

import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.unit.ByteSize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A real machine as it was published: {@code machines/NAME.txt}, see the README beside it.
 *
 * @param head the lines before the first section
 * @param sections what files hold or commands print, by path or command
 */
record PublishedMachine(List<String> head, Map<String, String> sections) {

  private static final String EXPECTED = "expected";

  static PublishedMachine named(String name) {
    String[] parts = text(name).split("(?m)^--- ", -1);
    Map<String, String> sections = new LinkedHashMap<>();
    for (String part : List.of(parts).subList(1, parts.length)) {
      int end = part.indexOf('\n');
      sections.put(part.substring(0, end), part.substring(end + 1));
    }
    return new PublishedMachine(parts[0].lines().toList(), sections);
  }

  private static String text(String name) {
    try (InputStream in = Objects.requireNonNull(
        PublishedMachine.class.getResourceAsStream("machines/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new IllegalStateException(name, broken);
    }
  }

  Optional<String> head(String name) {
    return head.stream()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst();
  }

  Platform platform() {
    return switch (head("system").orElseThrow()) {
      case "windows" -> Platform.WINDOWS;
      case "macos" -> Platform.MACOS;
      default -> Platform.LINUX;
    };
  }

  /** Returns what the agent must find, by path; a value that begins with ? is a reason. */
  Map<String, String> expected() {
    Map<String, String> expected = new LinkedHashMap<>();
    sections.getOrDefault(EXPECTED, "").lines().forEach(line -> {
      int space = line.indexOf(' ');
      expected.put(line.substring(0, space), line.substring(space + 1));
    });
    return expected;
  }

  /**
   * Returns where the agent gets its values from on this machine, with files below {@code root}.
   */
  Sources sources(Path root) throws IOException {
    PublishedFacts facts = new PublishedFacts(sections);
    LinuxMachine linux = new LinuxMachine(new SystemFiles(root));
    if (platform() == Platform.LINUX) {
      for (Map.Entry<String, String> section : sections.entrySet()) {
        if (!section.getKey().equals(EXPECTED)) {
          CapturedMachine.write(root, section.getKey(), section.getValue());
        }
      }
    }
    return new Sources(platform(), () -> facts, linux, calls(facts), paths());
  }

  private SystemCalls calls(PublishedFacts facts) {
    return new SystemCalls() {
      @Override
      public Reading<ByteSize> windowsInstalledMemory() {
        return facts.installedMemory();
      }

      @Override
      public Reading<String> windowsEdition() {
        return facts.text("EditionID", SystemCalls.MAX_EDITION);
      }

      @Override
      public String macHardwarePorts() {
        return sections.getOrDefault("networksetup -listallhardwareports", "");
      }
    };
  }

  private NetworkPaths paths() {
    return new NetworkPaths() {
      @Override
      public Reading<String> defaultRoute() {
        return head("route").map(Reading::of).orElse(Reading.unknown(DefaultRoute.NONE));
      }

      @Override
      public List<String> inUse() {
        return head("route").map(List::of).orElse(List.of());
      }
    };
  }
}
