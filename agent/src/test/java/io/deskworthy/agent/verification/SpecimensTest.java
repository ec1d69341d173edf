package io.deskworthy.agent.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.submission.Download;
import io.deskworthy.agent.verification.Verification.Rejected;
import io.deskworthy.agent.verification.Verification.ReportHolds;
import io.deskworthy.report.json.MalformedJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Verifies the specimens of the contract as files that a person hands in. */
final class SpecimensTest {

  private static final Path SPECIMENS = Path.of("../report/src/test/resources/specimens");

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:15:30Z"), ZoneOffset.UTC);

  @ParameterizedTest(name = "{0}: {1} {2}")
  @MethodSource("envelopes")
  void decidesEachEnvelopeAsItsNameSays(String file, String decision, String sentence)
      throws IOException, MalformedJsonException {
    Verification verification = new Verifier(
            keyId -> Optional.empty(), new Download(new PublishedPages()), CLOCK)
        .verifyFile(
            SPECIMENS.resolve(file), Optional.of(KeySet.read(SPECIMENS.resolve("key.jwk"))));

    if (decision.equals("accepted")) {
      assertThat(verification).isInstanceOf(ReportHolds.class);
    } else {
      assertThat(verification)
          .isInstanceOfSatisfying(
              Rejected.class, rejected -> assertThat(rejected.detail()).isNotEmpty());
    }
  }

  static Stream<Arguments> envelopes() throws IOException {
    return Files.readAllLines(SPECIMENS.resolve("expected.tsv")).stream()
        .filter(line -> line.startsWith("envelopes/"))
        .map(line -> line.split("\t"))
        .map(parts -> Arguments.of(parts[0], parts[1], parts[2]));
  }
}
