package io.deskworthy.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.identity.DamagedKeyException;
import io.deskworthy.agent.submission.DeliveryFault;
import io.deskworthy.agent.submission.MalformedInvitationException;
import io.deskworthy.agent.submission.UnusableReportException;
import io.deskworthy.agent.text.Words;
import io.deskworthy.agent.verification.Verification;
import io.deskworthy.report.UnknownVersionException;
import io.deskworthy.report.credential.CredentialFault;
import io.deskworthy.report.json.JsonFault;
import io.deskworthy.report.jws.JwsFault;
import io.deskworthy.report.text.Messages;
import io.deskworthy.report.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CommandMessagesTest {

  private static final Path SOURCES = Path.of("src/main/java");

  private static final Messages ENGLISH = Messages.beside(Words.class, Locale.ENGLISH);
  private static final Messages RUSSIAN = Messages.beside(Words.class, Locale.forLanguageTag("ru"));

  /** Layout, examples and addresses are alike in every language. */
  private static final Pattern ALIKE =
      Pattern.compile("usage\\.\\w+Heading|.*\\.footer\\.\\d|progress\\.percent");

  /** Of docs/protocol.md. */
  private static final List<String> PROBLEMS = List.of(
      "invitation-unknown",
      "invitation-expired",
      "invitation-used-up",
      "malformed",
      "too-many-requests",
      "too-large",
      "unsupported-type",
      "not-signed",
      "signature-rejected",
      "session-unknown",
      "session-expired",
      "wrong-nonce",
      "replayed",
      "wrong-url",
      "wrong-invitation",
      "malformed-report",
      "unknown-version",
      "storage-unavailable");

  @Test
  void areThereInBothLanguages() {
    assertThat(RUSSIAN.keys()).isEqualTo(ENGLISH.keys());
  }

  @Test
  void areTranslated() {
    List<String> untranslated = ENGLISH.keys().stream()
        .filter(key -> !ALIKE.matcher(key).matches())
        .filter(key -> RUSSIAN.text(key).equals(ENGLISH.text(key)))
        .toList();

    assertThat(untranslated).isEmpty();
  }

  @Test
  void sayOfEveryFaultWhatHappenedAndWhatToDo() throws IOException {
    List<String> codes = new ArrayList<>(PROBLEMS);
    Stream.of(DeliveryFault.values()).map(DeliveryFault::code).forEach(codes::add);
    Stream.of(MalformedInvitationException.Fault.values())
        .map(each -> each.code())
        .forEach(codes::add);
    Stream.of(UnusableReportException.Fault.values()).map(each -> each.code()).forEach(codes::add);
    codes.addAll(
        List.of("disk-full", "folder-closed", "report-not-kept", DamagedKeyException.CODE));
    codes.addAll(namedIn(
        SOURCES, "CommandFault\\s*\\.\\s*(?:usage|fault|notDelivered)\\(\\s*\"([a-z-]+)\""));
    codes.addAll(namedIn(
        SOURCES.resolve("io/deskworthy/agent/noise"),
        "Reason\\(\"((?:recording|microphone)-[a-z-]+|no-microphone)\""));

    assertThat(codes).contains("no-invitation", "recording-not-wav");
    for (String code : codes) {
      assertThat(ENGLISH.keys()).contains("fault." + code, "fault." + code + ".advice");
    }
  }

  @Test
  void nameEveryFaultOfASignedText() {
    List<String> codes = new ArrayList<>(List.of(UnknownVersionException.CODE));
    Stream.of(JwsFault.values()).map(JwsFault::code).forEach(codes::add);
    Stream.of(JsonFault.values()).map(JsonFault::code).forEach(codes::add);
    Stream.of(CredentialFault.values())
        .map(fault -> "certificate-" + fault.name().toLowerCase(Locale.ROOT))
        .forEach(codes::add);

    assertThat(ENGLISH.keys())
        .containsAll(codes.stream().map("rejected."::concat).toList());
  }

  @Test
  void sayWhereAKeyWasLookedForAndWhatToKnowBesides() {
    List<String> keys = new ArrayList<>();
    Stream.of(Verification.Missing.values())
        .map(each -> "verify." + each.code())
        .forEach(keys::add);
    Stream.of(Verification.Note.values())
        .map(each -> "verify.note." + each.code())
        .forEach(keys::add);

    assertThat(ENGLISH.keys()).containsAll(keys);
  }

  @Test
  void haveASentenceForEveryStepOfTheChecks() throws IOException {
    Set<String> steps = new TreeSet<>(namedIn(SOURCES, "\"((?:noise|network|reach)\\.[a-z]+)\""));
    Stream.of(CheckName.values()).map(check -> check.word() + ".done").forEach(steps::add);

    assertThat(steps).contains("noise.silent", "noise.reading", "network.latency");
    assertThat(ENGLISH.keys())
        .containsAll(steps.stream().map("progress."::concat).toList());
  }

  @Test
  void ofReportsKnowEveryReasonThatACheckNames() throws IOException {
    Set<String> reasons = namedIn(SOURCES, "new Reason\\(\\s*\"([a-z0-9-]+)\"");
    reasons.removeIf(reason -> reason.startsWith("recording-"));
    Messages texts = Messages.beside(Texts.class, Locale.ENGLISH);

    assertThat(reasons).contains("check-failed", "no-microphone");
    assertThat(texts.keys()).containsAll(reasons.stream().map("reason."::concat).toList());
  }

  private static Set<String> namedIn(Path sources, String pattern) throws IOException {
    Set<String> named = new TreeSet<>();
    Pattern compiled = Pattern.compile(pattern);
    try (Stream<Path> files = Files.walk(sources)) {
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
