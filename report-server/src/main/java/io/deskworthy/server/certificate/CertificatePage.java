package io.deskworthy.server.certificate;

import io.deskworthy.report.credential.VerifiedCredential;
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

  private static final String KEY = "certificate.";
  private static final String NOTHING = "—";

  /** One requirement in words; {@code outcome} for the style sheet as well. */
  record Row(
      String name,
      Outcome outcome,
      String outcomeText,
      String severity,
      String measured,
      String required,
      String evidence) {}

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
    boolean unknown = line.outcome() == Outcome.UNDETERMINED && line.measured().isEmpty();
    return new Row(
        texts.requirement(line.requirement()),
        line.outcome(),
        texts.outcome(line.outcome()),
        texts.severity(line.severity()),
        unknown ? NOTHING : measured(line, frame),
        required(line, frame),
        unknown ? NOTHING : frame.text("evidence." + line.evidence().word()));
  }

  private static String measured(CertificateContent.Line line, Frame frame) {
    return line.measured()
        .map(quantity -> phrase("measured." + line.requirement(), quantity, frame))
        .orElse(frame.text("certificate.withheld"));
  }

  private static String required(CertificateContent.Line line, Frame frame) {
    String bound = line.bound().map(Bound::word).orElse("none");
    return frame.messages().find(KEY + "required." + line.requirement()).isPresent()
        ? phrase("required." + line.requirement(), line.required(), frame)
        : phrase("required." + bound, line.required(), frame);
  }

  /** Some figures need words about them: 31 dB of what? */
  private static String phrase(String key, Quantity quantity, Frame frame) {
    String plain = frame.texts().quantity(quantity);
    return frame.messages().find(KEY + key).isPresent() ? frame.text(KEY + key, plain) : plain;
  }

  private static Optional<String> device(CertificateContent content) {
    String device = Stream.of(content.processor(), content.operatingSystem())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
    return device.isEmpty() ? Optional.empty() : Optional.of(device);
  }
}
