package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents about security name classes and tests: each must be there. */
final class SecurityDocumentsTest {

  private static final Path ROOT = Path.of("..");

  /** What looks like a class of ours: a capital, then a small letter, somewhere between ticks. */
  private static final Pattern CLASS =
      Pattern.compile("`([A-Z][a-z][A-Za-z0-9]*)(?:\\.[A-Za-z_]+)?`");

  /** Of the JDK, of libraries, of HTTP. */
  private static final Set<String> OTHERS = Set.of(
      "Secure",
      "Authorization",
      "Host",
      "HttpOnly",
      "SecureRandom",
      "MessageDigest",
      "IDTokenValidator");

  @ParameterizedTest
  @ValueSource(strings = {"asvs.md", "threat-model.md"})
  void nameNothingThatIsNotThere(String document) throws IOException {
    Set<String> there = classes();
    Set<String> named = CLASS
        .matcher(Files.readString(ROOT.resolve("docs").resolve("security").resolve(document)))
        .results()
        .map((MatchResult result) -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named).hasSizeGreaterThan(30);
    named.removeAll(there);
    named.removeAll(OTHERS);
    assertThat(named).isEmpty();
  }

  private static Set<String> classes() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }
}
