package io.deskworthy.server.intake;

import io.deskworthy.report.Report;
import io.deskworthy.report.SignedReport;
import io.deskworthy.report.UnknownVersionException;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.judging.Judge;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.UnverifiedJws;
import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.report.network.RejectedStatementException;
import io.deskworthy.report.network.Sightings;
import io.deskworthy.report.network.SightingsFormat;
import io.deskworthy.report.network.WitnessFormat;
import io.deskworthy.report.network.WitnessStatement;
import io.deskworthy.report.network.WitnessedFindings;
import io.deskworthy.report.network.WitnessedNights;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.server.position.PolicyTargets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Judges reports by what they say and what witnesses saw. Used when a report comes and whenever it
 * is looked at under another policy. Safe for concurrent use.
 */
public final class Appraiser {

  private final Map<String, VerificationKey> nodeKeys;

  /** Believes the measurement nodes that sign with {@code nodeKeys}. */
  public Appraiser(Collection<VerificationKey> nodeKeys) {
    this.nodeKeys = nodeKeys.stream()
        .collect(Collectors.toUnmodifiableMap(VerificationKey::keyId, Function.identity()));
  }

  /**
   * Verifies, reads and judges a report that is kept once more, under any policy.
   *
   * @param key with which it was signed
   * @return what it comes to, or nothing if it no longer fits its signature
   */
  public Optional<Appraisal> again(StoredReport stored, VerificationKey key, Policy policy) {
    try {
      Report report = SignedReport.open(stored.jws(), key).report();
      return Optional.of(
          appraise(report, stored.sessionId(), stored.nonce(), stored.keyId(), policy));
    } catch (RejectedJwsException
        | MalformedJsonException
        | UnknownVersionException
        | RejectedStatementException damaged) {
      return Optional.empty();
    }
  }

  /**
   * Returns what {@code report} comes to under {@code policy}.
   *
   * @param session id of the report's session
   * @param nonce of the report's session
   * @param keyId of the key that signed the report
   * @throws RejectedStatementException if a witness statement is about something else
   * @throws RejectedJwsException if a witness statement was changed
   * @throws MalformedJsonException if a witness statement cannot be read
   */
  public Appraisal appraise(
      Report report, String session, String nonce, String keyId, Policy policy)
      throws RejectedStatementException, RejectedJwsException, MalformedJsonException {
    List<WitnessStatement> witnessed = new ArrayList<>();
    List<Sightings> sightings = new ArrayList<>();
    for (String statement : report.statements()) {
      UnverifiedJws unverified = UnverifiedJws.parse(statement);
      VerificationKey key = nodeKeys.get(unverified.header().keyId().orElse(""));
      // A node nobody here knows witnesses nothing; what the agent itself says is still there.
      if (key != null && unverified.header().type().equals(Optional.of(SightingsFormat.TYPE))) {
        sightings.add(SightingsFormat.read(unverified.verify(SightingsFormat.TYPE, key)));
      } else if (key != null) {
        witnessed.add(WitnessFormat.read(unverified.verify(WitnessFormat.TYPE, key)));
      }
    }
    Findings findings = WitnessedNights.of(
        WitnessedFindings.of(
            report.findings(), witnessed, session, nonce, PolicyTargets.of(policy)),
        sightings,
        keyId);
    return new Appraisal(findings, Judge.judge(policy, findings));
  }
}
