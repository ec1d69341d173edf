package io.deskworthy.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.RandomFindings;
import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.FindingCatalogue;
import io.deskworthy.report.finding.ReachStage;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.judging.Judge;
import io.deskworthy.report.judging.Outcome;
import io.deskworthy.report.judging.Verdict;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.PolicyFormat;
import io.deskworthy.report.policy.Presets;
import io.deskworthy.report.policy.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MessagesTest {

  private static final Messages ENGLISH = Messages.beside(Texts.class, Locale.ENGLISH);
  private static final Messages RUSSIAN = Messages.beside(Texts.class, Locale.forLanguageTag("ru"));

  /** Units, product names and standards that are written alike in both languages. */
  private static final Set<String> ALIKE = Set.of("unit.percent", "word.wifi", "word.vpn");

  private static final Pattern REASON = Pattern.compile("new Reason\\(\\s*\"([a-z0-9-]+)\"");

  /** What the assessors give beside the reasons that have a constant. */
  private static final List<String> JUDGED = List.of(
      "enough",
      "too-little",
      "too-much",
      "too-slow",
      "borderline",
      "graphics-hold-memory",
      "estimated-from-usable",
      "installed-unknown",
      "too-little-usable",
      "steady",
      "dips",
      "works",
      "does-not-work",
      "declared",
      "declined",
      "in-list",
      "not-in-list",
      "quiet",
      "voice-or-music");

  private static final int RUNS = 300;

  @Test
  void hasEveryTextInBothLanguages() {
    assertThat(RUSSIAN.keys()).isEqualTo(ENGLISH.keys());
  }

  @Test
  void leavesNoTextUntranslated() {
    List<String> untranslated = ENGLISH.keys().stream()
        .filter(key -> !ALIKE.contains(key))
        .filter(key -> RUSSIAN.text(key).equals(ENGLISH.text(key)))
        .toList();

    assertThat(untranslated).isEmpty();
  }

  @Test
  void fillsTheSamePlaceholdersInBothLanguages() {
    assertThat(ENGLISH.keys())
        .allSatisfy(key ->
            assertThat(placeholders(RUSSIAN.text(key))).isEqualTo(placeholders(ENGLISH.text(key))));
  }

  @Test
  void namesEveryFinding() {
    assertThat(ENGLISH.keys())
        .containsAll(
            Stream.concat(FindingCatalogue.ALL.stream(), FindingCatalogue.OF_EACH_SERVICE.stream())
                .map(Finding::path)
                .map("finding."::concat)
                .toList());
  }

  @Test
  void hasAWordForEveryOutcomeVerdictSeverityAndEvidence() {
    List<String> needed = new ArrayList<>();
    Stream.of(Outcome.values()).map(each -> "outcome." + each).forEach(needed::add);
    Stream.of(Verdict.values()).map(each -> "verdict." + each).forEach(needed::add);
    Stream.of(Verdict.values()).map(each -> "verdict." + each + ".sentence").forEach(needed::add);
    Stream.of(Severity.values()).map(each -> "severity." + each).forEach(needed::add);
    Stream.of(Evidence.values()).map(each -> "evidence." + each.word()).forEach(needed::add);

    assertThat(ENGLISH.keys()).containsAll(needed);
  }

  @Test
  void saysHowFarTheWayToAServiceWasGone() {
    assertThat(ENGLISH.keys())
        .contains("word.reachable", "word.reached", "requirement.reach")
        .containsAll(Stream.of(ReachStage.values())
            .map(stage -> "word.reach-" + stage.word())
            .toList());
  }

  @Test
  void givesAdviceForEveryWayInWhichAServiceIsNotReached() throws IOException {
    Set<String> causes = reasonsNamedIn(Path.of("src/main/java/io/deskworthy/report/finding"));
    causes.removeIf(cause -> !cause.startsWith("service-"));
    causes.removeAll(Set.of("service-reached", "service-socket-not-proven"));

    assertThat(causes).contains("service-inspected");
    assertThat(ENGLISH.keys())
        .containsAll(causes.stream().map("advice."::concat).toList());
  }

  /** What is repaired in a system's settings is repaired in others on another system. */
  @Test
  void givesAdviceForEachSystemWhereItIsGivenForOne() {
    Set<String> causes = ENGLISH.keys().stream()
        .filter(key -> key.startsWith("advice.") && key.matches(".*\\.(windows|macos|linux)"))
        .map(key -> key.substring(0, key.lastIndexOf('.')))
        .collect(Collectors.toCollection(TreeSet::new));

    assertThat(causes)
        .contains("advice.microphone-permission-denied", "advice.digital-silence")
        .allSatisfy(cause -> assertThat(ENGLISH.keys())
            .contains(cause, cause + ".windows", cause + ".macos", cause + ".linux"));
  }

  /** Whoever reads it in the window has never seen a terminal. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void neverAdvisesToTypeAnOption(String language) {
    Messages messages = Messages.beside(Texts.class, Locale.forLanguageTag(language));

    assertThat(messages.keys())
        .filteredOn(key -> key.startsWith("advice."))
        .allSatisfy(key -> assertThat(messages.text(key)).doesNotContain(" --", "\"--"));
  }

  @Test
  void hasASentenceForEveryReasonThatThisModuleNames() throws IOException {
    Set<String> named = reasonsNamedIn(Path.of("src/main/java"));

    assertThat(named).contains("not-checked", "too-noisy", "disputed");
    named.addAll(JUDGED);
    assertThat(ENGLISH.keys()).containsAll(named.stream().map("reason."::concat).toList());
  }

  @Test
  void hasASentenceForWhateverJudgingSays() throws MalformedJsonException {
    Policy policy = PolicyFormat.read(Presets.defaultPolicy());
    Random random = new Random(42);
    Set<String> said = new TreeSet<>();
    for (int run = 0; run < RUNS; run++) {
      Judge.judge(policy, RandomFindings.of(random)).assessments().stream()
          .map(assessment -> assessment.reason().code())
          .filter(code -> !code.startsWith("reason-"))
          .forEach(said::add);
    }

    assertThat(said).hasSizeGreaterThan(10);
    assertThat(ENGLISH.keys()).containsAll(said.stream().map("reason."::concat).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-key", "reason.from-the-future"})
  void showsAKeyWithoutATextAsItIs(String key) {
    assertThat(ENGLISH.text(key)).isEqualTo(key);
  }

  private static Set<String> reasonsNamedIn(Path sources) throws IOException {
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Matcher reason = REASON.matcher(Files.readString(file));
        reason.results().map(result -> result.group(1)).forEach(named::add);
      }
    }
    return named;
  }

  private static Set<String> placeholders(String text) {
    return new TreeSet<>(Pattern.compile("\\{\\d}")
        .matcher(text)
        .results()
        .map(each -> each.group())
        .toList());
  }
}
