package io.deskworthy.testkit.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The committed inputs of the fuzzers of one module, a folder for each target. */
public final class Corpus {

  private static final Path FOLDER = Path.of("src", "test", "resources", "fuzz");

  private Corpus() {}

  /**
   * Gives every input of {@code name} to {@code target}.
   *
   * @throws AssertionError with the input's name, if the target broke on it; and if there is none
   * @throws IOException if one cannot be read
   */
  public static void feed(String name, Consumer<byte[]> target) throws IOException {
    List<Path> inputs = inputs(FOLDER.resolve(name));
    if (inputs.isEmpty()) {
      throw new AssertionError("there are no inputs for " + name);
    }
    for (Path input : inputs) {
      byte[] bytes = Files.readAllBytes(input);
      try {
        target.accept(bytes);
      } catch (RuntimeException | Error broken) {
        throw new AssertionError(name + " broke on " + input, broken);
      }
    }
  }

  private static List<Path> inputs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
