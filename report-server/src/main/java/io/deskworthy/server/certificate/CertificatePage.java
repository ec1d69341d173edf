package io.deskworthy.server.certificate;

import io.deskworthy.report.judging.Outcome;
import io.deskworthy.report.judging.Quantity;
import io.deskworthy.report.text.Texts;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.print.QrCode;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the page of a certificate shows, in words.
 *
 * @param path of the page on this server
 * @param issuer who signed
 * @param state what it is worth now
 * @param isLink whether this is the address of a link
 * @param qr the address of the page as a QR code
 * @param choices what the address shows and a link could withhold
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
    CertificateState state,
    boolean isLink,
    QrCode qr,
    List<Choice> choices,
    Optional<String> candidate,
    Optional<String> device,
    String policy,
    String issued,
    String expires,
    String policyHash,
    String reportDigest,
    List<Row> rows) {

  private static final String KEY = "certificate.";
  private static final int PRINTED_SCALE = 6;
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

  /** A claim that a link may withhold: its field in the form, and what it is called. */
  record Choice(String field, String name) {}

  static CertificatePage of(ShownCertificate shown, String publicUrl, Frame frame) {
    CertificateContent content = shown.content();
    String path = "/c/" + shown.kept().address();
    return new CertificatePage(
        path,
        publicUrl,
        shown.state(),
        shown.kept().link().isPresent(),
        QrCode.of(publicUrl + path),
        shown.disclosedNames().stream().map(name -> choice(name, frame)).toList(),
        content.candidate(),
        device(content),
        content.policyTitle().in(frame.language().locale()),
        frame.day(shown.verified().issuedAt()),
        frame.day(shown.verified().expiresAt()),
        content.policyHash(),
        content.reportDigest(),
        content.requirements().stream().map(line -> row(line, frame)).toList());
  }

  private static Choice choice(String claim, Frame frame) {
    String name = frame
        .messages()
        .find(KEY + "claim." + claim)
        .orElseGet(() -> frame.text(KEY + "claim.measured", frame.texts().requirement(claim)));
    return new Choice("show." + claim, name);
  }

  /** Returns the words for what it is worth now. */
  String stateText(Frame frame, String part) {
    return frame.text(KEY + state.word() + part, policy);
  }

  /** Returns the QR code as a picture within a page. */
  String qrPicture() {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(qr.png(PRINTED_SCALE));
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
