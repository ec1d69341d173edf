package io.deskworthy.agent.hardware;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The small text files in which Linux describes the machine. What is missing or closed is simply
 * not there.
 *
 * @param root {@code /}, or a copy of some machine's files in tests
 */
record SystemFiles(Path root) {

  /** The longest, {@code cpuinfo}, has 1.5 kB for each of up to 256 logical processors. */
  private static final int MAX_BYTES = 512 * 1024;

  /** Returns the text of {@code path}, or nothing. */
  Optional<String> text(String path) {
    try (InputStream in = Files.newInputStream(root.resolve(path))) {
      return Optional.of(new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8));
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  /** Returns whether there is something at {@code path}. */
  boolean has(String path) {
    return Files.exists(root.resolve(path));
  }

  /** Returns the paths of what stands in folder {@code path} under names that begin so. */
  List<String> in(String path, String beginning) {
    try (Stream<Path> entries = Files.list(root.resolve(path))) {
      return entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(name -> name.startsWith(beginning))
          .sorted()
          .map(name -> path + "/" + name)
          .toList();
    } catch (IOException notThere) {
      return List.of();
    }
  }
}
