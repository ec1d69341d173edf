package io.deskworthy.agent.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.noise.MicrophonePosition;
import io.deskworthy.agent.submission.DeliveryFault;
import io.deskworthy.agent.window.journey.Trouble;
import io.deskworthy.report.policy.Severity;
import io.deskworthy.report.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WindowMessagesTest {

  private static final Path SOURCES = Path.of("src/main/java/io/deskworthy/agent/window");

  private static final Messages ENGLISH = Messages.beside(WindowWords.class, Locale.ENGLISH);
  private static final Messages RUSSIAN =
      Messages.beside(WindowWords.class, Locale.forLanguageTag("ru"));

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

  @Test
  void areThereInBothLanguages() {
    assertThat(RUSSIAN.keys()).isEqualTo(ENGLISH.keys());
  }

  @Test
  void areTranslatedWithTheSamePlaceholders() {
    for (String key : ENGLISH.keys()) {
      String english = ENGLISH.find(key).orElseThrow();
      String russian = RUSSIAN.find(key).orElseThrow();
      assertThat(russian).as(key).isNotEqualTo(english);
      assertThat(placeholders(russian)).as(key).isEqualTo(placeholders(english));
    }
  }

  @Test
  void areThereForEverythingThatTheScreensSay() throws IOException {
    WindowWords words = WindowWords.in(Locale.ENGLISH);
    List<String> asked = new ArrayList<>(
        namedIn("(?:text|button|checkBox|main|busy|labelled)\\(\\s*\"([a-z.-]+)\"[,)]"));
    Stream.of(CheckName.values()).map(check -> "checking." + check.word()).forEach(asked::add);
    Stream.of(Severity.values()).map(each -> "result." + each.word()).forEach(asked::add);
    Stream.of(MicrophonePosition.values())
        .map(place -> "microphone.at." + place.word())
        .forEach(asked::add);

    assertThat(asked).contains("welcome.read.what", "result.again", "preview.send");
    assertThat(asked).allSatisfy(key -> assertThat(words.text(key)).isNotEqualTo(key));
  }

  /** Whoever uses the window has never seen a terminal. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void neverTellToTypeACommand(String language) {
    WindowWords words = WindowWords.in(Locale.forLanguageTag(language));
    List<String> codes =
        new ArrayList<>(List.of("disk-full", "folder-closed", "report-not-kept", "cannot-write"));
    Stream.of(DeliveryFault.values()).map(DeliveryFault::code).forEach(codes::add);

    for (String code : codes) {
      String advice = words.fault(Trouble.of(code, "x", "y")).advice();
      assertThat(advice).as(code).doesNotContain("--", "check LINK", "DESKWORTHY_", "{");
    }
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    PLACEHOLDER.matcher(text).results().map(MatchResult::group).forEach(found::add);
    return found;
  }

  private static Set<String> namedIn(String pattern) throws IOException {
    Set<String> named = new TreeSet<>();
    Pattern compiled = Pattern.compile(pattern);
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        compiled
            .matcher(Files.readString(file))
            .results()
            .map(result -> result.group(1))
            .forEach(named::add);
      }
    }
    return named;
  }
}
