package io.deskworthy.server.intake;

import io.deskworthy.server.invitation.InvitationStore;
import io.deskworthy.server.invitation.Milestone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports, forgotten at the end of the test. */
public final class InMemoryReports implements ReportStore {

  private final InvitationStore invitations;
  private final List<StoredReport> reports = new ArrayList<>();
  private final List<StoredJudgement> judgements = new ArrayList<>();
  private final Map<String, StoredConsent> consents = new HashMap<>();
  private final Map<String, IssuedCertificate> certificates = new HashMap<>();

  /** Tells {@code invitations} which of them has brought a report. */
  public InMemoryReports(InvitationStore invitations) {
    this.invitations = invitations;
  }

  @Override
  public synchronized boolean add(
      StoredReport report,
      StoredConsent consent,
      StoredJudgement judgement,
      Optional<IssuedCertificate> certificate) {
    if (reports.stream()
        .anyMatch(other ->
            other.nonce().equals(report.nonce()) || other.digest().equals(report.digest()))) {
      return false;
    }
    reports.add(report);
    consents.put(report.id(), consent);
    judgements.add(judgement);
    certificate.ifPresent(issued -> certificates.put(report.id(), issued));
    invitations.reached(report.invitationId(), Milestone.REPORTED, report.receivedAt());
    return true;
  }

  @Override
  public synchronized Optional<StoredConsent> consent(String reportId) {
    return Optional.ofNullable(consents.get(reportId));
  }

  @Override
  public synchronized Optional<StoredReport> find(String id) {
    return reports.stream().filter(report -> report.id().equals(id)).findFirst();
  }

  @Override
  public synchronized Optional<StoredReport> withDigest(String digest) {
    return reports.stream().filter(report -> report.digest().equals(digest)).findFirst();
  }

  @Override
  public synchronized List<ReportSummary> newest(int most) {
    return reports.stream()
        .sorted(Comparator.comparing(StoredReport::receivedAt)
            .reversed()
            .thenComparing(StoredReport::id))
        .limit(most)
        .map(this::summary)
        .toList();
  }

  private ReportSummary summary(StoredReport report) {
    List<StoredJudgement> all = judgements(report.id());
    StoredJudgement latest = all.get(all.size() - 1);
    return new ReportSummary(
        report.id(),
        report.invitationId(),
        report.receivedAt(),
        latest.verdict(),
        latest.policyHash());
  }

  @Override
  public synchronized void add(StoredJudgement judgement) {
    judgements.add(judgement);
  }

  @Override
  public synchronized List<StoredJudgement> judgements(String reportId) {
    return judgements.stream().filter(one -> one.reportId().equals(reportId)).toList();
  }

  @Override
  public synchronized Optional<String> certificateOf(String reportId) {
    return Optional.ofNullable(certificates.get(reportId)).map(IssuedCertificate::id);
  }
}
