package io.deskworthy.report.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.deskworthy.report.specimen.Specimens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the committed inputs of every fuzzer through its target. */
final class CorpusTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "fuzz");

  /** Specimens that are inputs as well. */
  private static final Map<String, Path> BESIDES = Map.of(
      "EnvelopeFuzz", Specimens.FOLDER.resolve("envelopes"),
      "PolicyFuzz", Specimens.FOLDER.resolve("policies"));

  static Stream<Arguments> targets() {
    return Stream.of(
        target("EnvelopeFuzz", EnvelopeFuzz::fuzzerTestOneInput),
        target("ReportFuzz", ReportFuzz::fuzzerTestOneInput),
        target("PolicyFuzz", PolicyFuzz::fuzzerTestOneInput),
        target("WitnessFuzz", WitnessFuzz::fuzzerTestOneInput),
        target("CredentialFuzz", CredentialFuzz::fuzzerTestOneInput),
        target("ClaimsFuzz", ClaimsFuzz::fuzzerTestOneInput),
        target("StatusListFuzz", StatusListFuzz::fuzzerTestOneInput),
        target("ProbeDatagramFuzz", ProbeDatagramFuzz::fuzzerTestOneInput));
  }

  private static Arguments target(String name, Consumer<byte[]> target) {
    return Arguments.of(name, target);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("targets")
  void breaksNothing(String name, Consumer<byte[]> target) throws IOException {
    List<Path> inputs = new ArrayList<>(inputs(FOLDER.resolve(name)));
    inputs.addAll(inputs(BESIDES.getOrDefault(name, FOLDER.resolve(name))));
    assertThat(inputs).isNotEmpty();
    for (Path input : inputs) {
      byte[] bytes = Files.readAllBytes(input);
      assertThatCode(() -> target.accept(bytes)).as(input.toString()).doesNotThrowAnyException();
    }
  }

  private static List<Path> inputs(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
