package io.deskworthy.report.specimen;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.SignedReport;
import io.deskworthy.report.UnknownVersionException;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.judging.Judge;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.report.policy.PolicyFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every specimen is accepted, or rejected with the sentence in {@code expected.tsv}. To rewrite the
 * sentences: {@code -Dgolden.update=true}.
 */
final class SpecimensTest {

  private static final String HEADING = "# file\taccepted or rejected\tsentence\tcode\n";

  private final VerificationKey key = Specimens.key();

  @Test
  void areEachDecidedAsTheIndexSays() throws IOException {
    String decided = HEADING + String.join("", names().stream().map(this::line).toList());
    Path index = Specimens.FOLDER.resolve("expected.tsv");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(index, decided);
    }

    assertThat(decided)
        .as("specimens; to rewrite the sentences: -Dtest=SpecimensTest -Dgolden.update=true")
        .isEqualTo(Files.readString(index));
  }

  @Test
  void areNoFewerThanThirtyOfEachKind() throws IOException {
    assertThat(names().stream().filter(name -> name.startsWith("reports/"))).hasSizeGreaterThan(30);
    assertThat(names().stream().filter(name -> name.startsWith("envelopes/")))
        .hasSizeGreaterThan(30);
    assertThat(names().stream().filter(name -> name.startsWith("policies/")))
        .hasSizeGreaterThan(30);
  }

  @Test
  void areSignedWithTheKeyBesideThem() {
    assertThat(Specimens.signingKey().verificationKey()).isEqualTo(key);
  }

  private static List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(Specimens.FOLDER, 2)) {
      return files
          .filter(file -> Specimens.FOLDER.relativize(file).getNameCount() == 2)
          .map(file -> Specimens.FOLDER.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private String line(String name) {
    return name + "\t" + (name.startsWith("policies/") ? policy(name) : report(name)) + "\n";
  }

  private String report(String name) {
    try {
      SignedReport signed = SignedReport.open(Specimens.text(name), key);
      return "accepted\t" + signed.report().findings().present().size() + " findings\t-";
    } catch (RejectedJwsException rejected) {
      return rejected(rejected.getMessage(), rejected.fault().code());
    } catch (MalformedJsonException malformed) {
      return rejected(malformed.getMessage(), malformed.fault().code());
    } catch (UnknownVersionException unknown) {
      return rejected(unknown.getMessage(), UnknownVersionException.CODE);
    }
  }

  private static String policy(String name) {
    try {
      var faults = Judge.faults(PolicyFormat.read(Specimens.bytes(name)));
      List<String> told = faults.entrySet().stream()
          .map(
              fault -> fault.getKey() + " cannot be judged: " + fault.getValue().code())
          .toList();
      return "accepted\t" + (told.isEmpty() ? "-" : String.join("; ", told)) + "\t-";
    } catch (MalformedJsonException malformed) {
      return rejected(malformed.getMessage(), malformed.fault().code());
    }
  }

  private static String rejected(String sentence, String code) {
    return "rejected\t" + sentence.replace('\n', ' ') + "\t" + code;
  }
}
