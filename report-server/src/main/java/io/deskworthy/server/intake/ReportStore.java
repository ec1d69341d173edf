package io.deskworthy.server.intake;

import java.util.List;
import java.util.Optional;

/** Keeps reports and what they came to. Safe for concurrent use; what returned is durable. */
public interface ReportStore {

  /**
   * Keeps a report with its nonce, the consent to it, its first judgement and its certificate, and
   * that its invitation has brought one: all of it or nothing.
   *
   * @return whether it is kept; if not, a report with the same nonce or digest was there before
   */
  boolean add(
      StoredReport report,
      StoredConsent consent,
      StoredJudgement judgement,
      Optional<IssuedCertificate> certificate);

  /** Returns to what the sender of a report agreed. */
  Optional<StoredConsent> consent(String reportId);

  /** Returns the report of that id. */
  Optional<StoredReport> find(String id);

  /** Returns the report of that digest. */
  Optional<StoredReport> withDigest(String digest);

  /** Returns the newest reports first, at most {@code most}, without their text. */
  List<ReportSummary> newest(int most);

  /** Keeps a later judgement beside the first. */
  void add(StoredJudgement judgement);

  /** Returns the judgements of a report, the first one first. */
  List<StoredJudgement> judgements(String reportId);

  /** Returns the id of the certificate a report earned. */
  Optional<String> certificateOf(String reportId);
}
