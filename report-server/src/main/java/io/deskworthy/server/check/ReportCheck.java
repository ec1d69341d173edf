package io.deskworthy.server.check;

import io.deskworthy.report.SignedReport;
import io.deskworthy.report.UnknownVersionException;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.jws.MalformedKeyException;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.report.network.RejectedStatementException;
import io.deskworthy.server.intake.Appraiser;
import io.deskworthy.server.intake.StoredReport;
import io.deskworthy.server.position.StoredPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at policies and reports as if they had just come. For one thread. */
final class ReportCheck {

  private static final int MOST_NOTES = 100;

  private final Appraiser appraiser;
  private final Faults faults;
  private final Map<String, StoredPolicy> policies = new HashMap<>();
  private final List<String> notes = new ArrayList<>();

  ReportCheck(Appraiser appraiser, Faults faults) {
    this.appraiser = appraiser;
    this.faults = faults;
  }

  void policy(String hash, String json) {
    String thing = "policy " + hash;
    try {
      StoredPolicy policy = StoredPolicy.ofStored(json);
      faults.require(policy.hash().equals(hash), thing, "its text was changed");
      policies.put(hash, policy);
    } catch (IllegalStateException unreadable) {
      faults.add(thing, "its text cannot be read");
    }
  }

  void report(
      StoredReport report,
      Optional<String> jwk,
      Optional<String> verdict,
      Optional<String> judgedBy) {
    String thing = "report " + report.id();
    faults.require(
        SignedReport.digest(report.jws()).equals(report.digest()),
        thing,
        "its text does not have the digest it was stored with");
    if (jwk.isEmpty()) {
      faults.add(thing, "the key that signed it is gone");
      return;
    }
    try {
      SignedReport signed = SignedReport.open(report.jws(), VerificationKey.fromJwk(jwk.get()));
      faults.require(
          signed.header().keyId().equals(Optional.of(report.keyId()))
              && signed.header().nonce().equals(Optional.of(report.nonce())),
          thing,
          "key or nonce beside it were changed");
      Optional<StoredPolicy> policy = judgedBy.map(policies::get);
      if (policy.isPresent() && verdict.isPresent()) {
        judge(report, signed, policy.get(), verdict.get());
      } else {
        faults.add(thing, "its judgement is gone");
      }
    } catch (RejectedJwsException | MalformedKeyException rejected) {
      faults.add(thing, "its signature does not hold: " + rejected.getMessage());
    } catch (MalformedJsonException | UnknownVersionException unreadable) {
      faults.add(thing, "its text cannot be read: " + unreadable.getMessage());
    }
  }

  /** A later version may judge otherwise, so that this is a note and no fault. */
  private void judge(StoredReport report, SignedReport signed, StoredPolicy policy, String verdict)
      throws RejectedJwsException, MalformedJsonException {
    try {
      String anew = appraiser
          .appraise(
              signed.report(), report.sessionId(), report.nonce(), report.keyId(), policy.policy())
          .judgement()
          .verdict()
          .name();
      if (!anew.equals(verdict) && notes.size() < MOST_NOTES) {
        notes.add("report " + report.id() + ": judged anew it comes to " + anew + ", stored is "
            + verdict + "; it was changed, or judged by another version of this program");
      }
    } catch (RejectedStatementException other) {
      faults.add("report " + report.id(), "its session was changed: " + other.getMessage());
    }
  }

  List<String> notes() {
    return List.copyOf(notes);
  }
}
