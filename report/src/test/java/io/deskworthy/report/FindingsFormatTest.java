package io.deskworthy.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskworthy.report.finding.DeclaredFindings;
import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.finding.ReachFindings;
import io.deskworthy.report.finding.ReachReasons;
import io.deskworthy.report.finding.ReachStage;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.unit.ByteSize;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  void readsWhatWasFoundOfServicesThatAnEmployerNamed() throws MalformedJsonException {
    ReachFindings service = ReachFindings.named("helpDesk").orElseThrow();
    Findings findings = Findings.builder()
        .measured(service.reached(), false)
        .measured(service.stage(), ReachStage.TLS)
        .measured(service.cause(), ReachReasons.INSPECTED)
        .measured(service.hosts(), List.of("acme.example:443 https tls service-inspected"))
        .unknown(service.inspectors(), Reason.NOT_READABLE)
        .build();

    String json = StrictJson.line(FindingsFormat.write(findings));

    assertThat(json).startsWith("{\"reach\":{\"helpDesk\":{\"reached\":false,\"stage\":\"tls\"");
    assertThat(read(json)).isEqualTo(findings);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"reach\":{\"help desk\":{}}}",
        "{\"reach\":{\"x\":{\"stage\":\"elsewhere\"}}}",
        "{\"reach\":{\"x\":{\"cause\":\"Not A Code\"}}}",
        "{\"reach\":{\"x\":{\"inspectors\":[\"a\",\"b\",\"c\",\"d\",\"e\"]}}}"
      })
  void refusesAbsurdServices(String json) {
    assertThatExceptionOfType(MalformedJsonException.class)
        .isThrownBy(() -> read(json))
        .withMessageStartingWith("findings.reach.");
  }

  @Test
  void refusesMoreServicesThanAPolicyCanName() {
    StringBuilder many = new StringBuilder("{\"reach\":{\"a\":{}");
    IntStream.range(0, 20).forEach(index -> many.append(",\"a").append(index).append("\":{}"));

    assertThatExceptionOfType(MalformedJsonException.class)
        .isThrownBy(() -> read(many + "}}"))
        .withMessageStartingWith("findings.reach: expected at most 20 services");
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
