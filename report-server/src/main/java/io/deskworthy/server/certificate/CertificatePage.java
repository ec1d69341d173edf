package io.deskworthy.server.certificate;

import io.deskworthy.report.credential.VerifiedCredential;
import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.judging.Outcome;
import io.deskworthy.report.judging.Quantity;
import io.deskworthy.report.text.Texts;
import io.deskworthy.server.page.Frame;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the page of a certificate shows, in words.
 *
 * @param path of the page on this server
 * @param issuer who signed
 * @param expired whether its time is over
 * @param candidate whom it is about, if that is disclosed
 * @param device on which computer, if that is disclosed
 * @param policy what was demanded
 * @param issued the day it was issued
 * @param expires the day its time is over
 * @param policyHash name of exactly that policy
 * @param reportDigest of the report behind it
 * @param rows each requirement
 */
record CertificatePage(
    String path,
    String issuer,
    boolean expired,
    Optional<String> candidate,
    Optional<String> device,
    String policy,
    String issued,
    String expires,
    String policyHash,
    String reportDigest,
    List<Row> rows) {

  /** One requirement in words; {@code outcome} for the style sheet as well. */
  record Row(
      String name,
      Outcome outcome,
      String outcomeText,
      String severity,
      String measured,
      String required,
      Evidence evidence,
      String evidenceText) {}

  static CertificatePage of(
      String id,
      String publicUrl,
      VerifiedCredential verified,
      CertificateContent content,
      boolean expired,
      Frame frame) {
    return new CertificatePage(
        "/c/" + id,
        publicUrl,
        expired,
        content.candidate(),
        device(content),
        content.policyTitle().in(frame.language().locale()),
        frame.day(verified.issuedAt()),
        frame.day(verified.expiresAt()),
        content.policyHash(),
        content.reportDigest(),
        content.requirements().stream().map(line -> row(line, frame)).toList());
  }

  private static Row row(CertificateContent.Line line, Frame frame) {
    Texts texts = frame.texts();
    String level = line.evidence().word();
    return new Row(
        texts.requirement(line.requirement()),
        line.outcome(),
        texts.outcome(line.outcome()),
        texts.severity(line.severity()),
        line.measured()
            .map(quantity -> phrase("measured", line.requirement(), quantity, frame))
            .orElse(frame.text("certificate.withheld")),
        phrase("required", line.requirement(), line.required(), frame),
        line.evidence(),
        frame.text("evidence." + level));
  }

  /** Some figures need words about them: 31 dB of what? */
  private static String phrase(String kind, String requirement, Quantity quantity, Frame frame) {
    String plain = frame.texts().quantity(quantity);
    String key = "certificate." + kind + "." + requirement;
    return frame.messages().find(key).isPresent() ? frame.text(key, plain) : plain;
  }

  private static Optional<String> device(CertificateContent content) {
    String device = Stream.of(content.processor(), content.operatingSystem())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
    return device.isEmpty() ? Optional.empty() : Optional.of(device);
  }
}
