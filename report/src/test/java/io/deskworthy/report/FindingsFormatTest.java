package io.deskworthy.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskworthy.report.finding.DeclaredFindings;
import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.unit.ByteSize;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FindingsFormatTest {

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsWhatItWrote(int seed) throws MalformedJsonException {
    Findings findings = RandomFindings.of(new Random(seed));

    assertThat(read(StrictJson.line(FindingsFormat.write(findings)))).isEqualTo(findings);
  }

  @Test
  void writesEachValueAtItsPath() {
    Findings findings = Findings.builder()
        .measured(MachineFindings.INSTALLED_MEMORY, new ByteSize(8))
        .unknown(MachineFindings.USABLE_MEMORY, Reason.NOT_READABLE)
        .measured(NetworkFindings.DOWNLOAD.stable(), true)
        .build();

    assertThat(StrictJson.line(FindingsFormat.write(findings)))
        .isEqualTo(
            "{\"memory\":{\"installedBytes\":8,\"usableBytes\":{\"unknown\":\"not-readable\"}},"
                + "\"network\":{\"download\":{\"stable\":true}}}");
  }

  @Test
  void takesNoNoticeOfMembersItDoesNotKnow() throws MalformedJsonException {
    Findings findings =
        read("{\"memory\":{\"installedBytes\":8,\"colour\":\"blue\"},\"aura\":{\"x\":[null]}}");

    assertThat(findings)
        .isEqualTo(Findings.builder()
            .measured(MachineFindings.INSTALLED_MEMORY, new ByteSize(8))
            .build());
  }

  @Test
  void keepsReasonsItDoesNotKnow() throws MalformedJsonException {
    assertThat(read("{\"memory\":{\"installedBytes\":{\"unknown\":\"eaten-by-the-dog\"}}}")
            .reading(MachineFindings.INSTALLED_MEMORY))
        .isEqualTo(Reading.unknown(new Reason("eaten-by-the-dog")));
  }

  @Test
  void takesNoEvidenceFromAReport() throws MalformedJsonException {
    Findings findings =
        read("{\"network\":{\"download\":{\"stable\":true,\"evidence\":\"attested\"}},"
            + "\"declared\":{\"nightShifts\":true}}");

    assertThat(findings.found(NetworkFindings.DOWNLOAD.stable()).evidence())
        .isEqualTo(Evidence.SELF_REPORTED);
    assertThat(findings.found(DeclaredFindings.NIGHT_SHIFTS).evidence())
        .isEqualTo(Evidence.DECLARED);
  }

  @Test
  void readsDeclarationsThatAnEmployerAskedFor() throws MalformedJsonException {
    Findings findings = read("{\"declared\":{\"ownHeadset\":true}}");

    assertThat(findings.reading(DeclaredFindings.named("ownHeadset").orElseThrow()))
        .isEqualTo(Reading.of(true));
  }

  @Test
  void refusesMoreDeclarationsThanAnybodyAsksFor() {
    StringBuilder many = new StringBuilder("{\"declared\":{\"a\":true");
    IntStream.range(0, 50).forEach(index -> many.append(",\"a").append(index).append("\":true"));

    assertThatExceptionOfType(MalformedJsonException.class)
        .isThrownBy(() -> read(many + "}}"))
        .withMessageStartingWith("findings.declared: expected at most 50 declarations");
  }

  @Test
  void namesThePathAlsoWhereFindingsStandAlone() throws MalformedJsonException {
    JsonFields alone = new JsonFields(
        "", StrictJson.object("{\"memory\":{\"usableBytes\":-1}}".getBytes(UTF_8), 100));

    assertThatExceptionOfType(MalformedJsonException.class)
        .isThrownBy(() -> FindingsFormat.read(alone))
        .withMessageStartingWith("memory.usableBytes: expected ");
  }

  private static Findings read(String json) throws MalformedJsonException {
    return FindingsFormat.read(
        new JsonFields("findings", StrictJson.object(json.getBytes(UTF_8), 100_000)));
  }
}
