package io.deskworthy.agent.hardware;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The files of some Linux machine, unpacked from one text: {@code --- path}, then the content. A
 * path with {@code {0..63}} stands for 64 files with one content.
 */
final class CapturedMachine {

  private static final Pattern RANGE = Pattern.compile("(.*)\\{([0-9]+)\\.\\.([0-9]+)}(.*)");

  private CapturedMachine() {}

  /** Unpacks the machine called {@code name} into {@code folder}. */
  static LinuxMachine unpack(String name, Path folder) throws IOException {
    for (String file :
        List.of(text(name + ".txt").split("(?m)^--- ")).stream().skip(1).toList()) {
      int end = file.indexOf('\n');
      write(folder, file.substring(0, end), file.substring(end + 1));
    }
    return new LinuxMachine(new SystemFiles(folder));
  }

  /** Writes {@code content} into the file, or the files, of {@code path}. */
  static void write(Path folder, String path, String content) {
    paths(path).forEach(each -> writeOne(folder, each, content));
  }

  private static String text(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(CapturedMachine.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Stream<String> paths(String path) {
    Matcher range = RANGE.matcher(path);
    if (!range.matches()) {
      return Stream.of(path);
    }
    return IntStream.rangeClosed(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3)))
        .mapToObj(number -> range.group(1) + number + range.group(4));
  }

  private static void writeOne(Path folder, String path, String content) {
    Path file = folder.resolve(path);
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, content);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
