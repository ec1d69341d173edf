package io.deskworthy.agent.run;

import io.deskworthy.agent.network.StatementReader;
import io.deskworthy.agent.submission.Session;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.UnverifiedJws;
import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.report.network.GoodputTargets;
import io.deskworthy.report.network.RejectedStatementException;
import io.deskworthy.report.network.Sightings;
import io.deskworthy.report.network.SightingsFormat;
import io.deskworthy.report.network.WitnessStatement;
import io.deskworthy.report.network.WitnessedFindings;
import io.deskworthy.report.network.WitnessedNights;
import io.deskworthy.report.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what the nodes of a session witnessed, as the server will. A statement that does not hold
 * is left out: its direction then is not witnessed, which judging says by itself.
 *
 * @param keys those with which the session's nodes sign
 * @param nonce the session's
 * @param targets what the goodput is measured against
 */
record Witnesses(List<VerificationKey> keys, String nonce, GoodputTargets targets) {

  static Witnesses of(Session session, Policy policy) {
    return new Witnesses(session.nodeKeys(), session.nonce(), GoodputTargets.of(policy));
  }

  /** Returns {@code reported} with what {@code statements} witness in its place. */
  Findings heard(Findings reported, List<String> statements) {
    StatementReader reader = StatementReader.believing(keys);
    List<WitnessStatement> good = new ArrayList<>();
    for (String statement : statements) {
      reader.read(statement).ifPresent(good::add);
    }
    if (good.isEmpty()) {
      return reported;
    }
    try {
      // The session's own id is sealed inside its token; the nonce ties the statements to it.
      return WitnessedFindings.of(reported, good, good.get(0).session(), nonce, targets);
    } catch (RejectedStatementException notOfThisRun) {
      return reported;
    }
  }

  /** Returns {@code nights} with what {@code signed} confirms; nothing if it is not of these. */
  Optional<Findings> nights(Findings nights, String signed, String keyId) {
    for (VerificationKey key : keys) {
      try {
        Sightings sightings =
            SightingsFormat.read(UnverifiedJws.parse(signed).verify(SightingsFormat.TYPE, key));
        return Optional.of(WitnessedNights.of(nights, List.of(sightings), keyId));
      } catch (RejectedJwsException | MalformedJsonException | RejectedStatementException other) {
        // The next key may be the one; if none is, nothing was confirmed.
      }
    }
    return Optional.empty();
  }
}
