package io.deskworthy.agent.command;

import io.deskworthy.agent.verification.Verification;
import io.deskworthy.report.judging.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What {@code verify} tells a person: whether it holds, and what that proves and what not.
 *
 * @param context gives the language
 */
record ProofText(Context context) implements Verification.Cases<List<String>> {

  /** Control characters, and the marks that turn the direction of writing around. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}]");

  /** Four lines of a terminal: our own sentences are shorter, only what they quote is long. */
  private static final int MAX_DETAIL = 300;

  @Override
  public List<String> reportHolds(Verification.ReportHolds report) {
    List<String> lines = new ArrayList<>();
    lines.add(context.text("verify.report-holds"));
    lines.add(context.text("verify.taken", day(report.report().report().takenAt())));
    lines.add(context.text(report.ownKey() ? "verify.own-key" : "verify.given-key"));
    addNotes(lines, report.notes());
    lines.add(context.text("verify.report-not-proven"));
    return lines;
  }

  @Override
  public List<String> certificateHolds(Verification.CertificateHolds certificate) {
    List<String> lines = new ArrayList<>();
    lines.add(context.text("verify.certificate-holds"));
    lines.add(context.text("verify.issuer", certificate.issuer()));
    lines.add(context.text(
        "verify.valid",
        day(certificate.credential().issuedAt()),
        day(certificate.credential().expiresAt())));
    String verdict = certificate.credential().claims().path("verdict").stringValue("");
    Stream.of(Verdict.values())
        .filter(each -> each.name().equals(verdict))
        .map(each -> context.text("check.verdict", context.words().texts().verdict(each)))
        .forEach(lines::add);
    addNotes(lines, certificate.notes());
    lines.add(context.text("verify.certificate-not-proven"));
    return lines;
  }

  @Override
  public List<String> rejected(Verification.Rejected rejected) {
    String key = "rejected." + rejected.code();
    String sentence = context.words().messages().find(key).orElse(rejected.detail());
    return List.of(
        context.text("verify.rejected"),
        sentence,
        context.text("verify.detail", printable(rejected.detail())),
        context.text("fault.code", rejected.code()));
  }

  /** The detail quotes what a stranger wrote, which may hold commands to the terminal. */
  private static String printable(String detail) {
    String plain = CONTROL.matcher(detail).replaceAll("?");
    return plain.length() <= MAX_DETAIL ? plain : plain.substring(0, MAX_DETAIL) + "…";
  }

  @Override
  public List<String> keyMissing(Verification.KeyMissing missing) {
    return List.of(
        context.text("verify.unknown"),
        context.text("verify." + missing.missing().code()),
        context.text("verify.key-id", missing.keyId()));
  }

  @Override
  public List<String> unreachable(Verification.Unreachable unreachable) {
    return List.of(
        context.text("verify.unknown"),
        context.text("verify.not-fetched", unreachable.address()),
        context.text("verify.not-fetched.advice"),
        context.text("fault.code", unreachable.fault().code()));
  }

  private void addNotes(List<String> lines, List<Verification.Note> notes) {
    notes.forEach(note -> lines.add(context.text("verify.note." + note.code())));
  }

  private String day(Instant moment) {
    return context.words().day(moment);
  }
}
