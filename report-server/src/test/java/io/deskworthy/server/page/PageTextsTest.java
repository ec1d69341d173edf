package io.deskworthy.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PageTextsTest {

  private static final Messages ENGLISH = Messages.beside(Pages.class, Language.ENGLISH.locale());
  private static final Messages RUSSIAN = Messages.beside(Pages.class, Language.RUSSIAN.locale());

  private static final Pattern USED = Pattern.compile("frame\\.text\\(\"([a-z0-9.-]+[a-z0-9])\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]}");

  @Test
  void existInBothLanguages() {
    assertThat(RUSSIAN.keys()).isEqualTo(ENGLISH.keys());
  }

  @Test
  void fillTheSamePlaceholdersInBothLanguages() {
    for (String key : ENGLISH.keys()) {
      assertThat(placeholders(RUSSIAN.text(key)))
          .as(key)
          .isEqualTo(placeholders(ENGLISH.text(key)));
    }
  }

  @Test
  void areThereForEveryTemplate() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      List<Path> sources =
          files.filter(file -> file.toString().matches(".*\\.(jte|java)")).toList();
      for (Path file : sources) {
        USED.matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1))
            .forEach(used::add);
      }
    }

    assertThat(used).hasSizeGreaterThan(80);
    assertThat(ENGLISH.keys()).containsAll(used);
  }

  @Test
  void haveSomethingToDoBesideEachError() {
    assertThat(ENGLISH.keys().stream()
            .filter(key -> key.matches("error\\.[a-z-]+"))
            .map(key -> key + ".what-to-do"))
        .hasSizeGreaterThan(8)
        .allMatch(ENGLISH.keys()::contains);
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
  }
}
