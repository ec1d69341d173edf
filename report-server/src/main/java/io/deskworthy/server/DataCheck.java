package io.deskworthy.server;

import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.server.audit.AuditEntry;
import io.deskworthy.server.check.CheckResult;
import io.deskworthy.server.check.StoreCheck;
import io.deskworthy.server.intake.Appraiser;
import io.deskworthy.server.secret.KeyRing.RingKey;
import io.deskworthy.server.storage.JdbcStoredThings;
import io.deskworthy.server.upkeep.UpkeepRecord;
import io.deskworthy.server.upkeep.UpkeepWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at everything in a data folder, beside a server that runs or not. */
public final class DataCheck {

  private static final Logger LOG = LoggerFactory.getLogger(DataCheck.class);

  private DataCheck() {}

  /** Looks at all of {@code data}, and keeps that it was done. */
  public static CheckResult run(OpenData data, Clock clock) throws IOException {
    // Read first: the server may add one that is younger than what is looked at.
    List<String> known = data.folder().auditHeads().hashes();
    VerificationKey witness = data.secrets().signingKey("witness").verificationKey();
    CheckResult result = new StoreCheck(
            data.auditChain(), known, new Appraiser(List.of(witness)), certificateKeys(data))
        .run(new JdbcStoredThings(data.database()));
    data.upkeep().done(UpkeepWork.CHECK, new UpkeepRecord(clock.instant(), result.faultCount()));
    return result;
  }

  private static Map<String, VerificationKey> certificateKeys(OpenData data) throws IOException {
    return data.secrets().keyRing(CertificateSecrets.CERTIFICATE_KEYS).get().keys().stream()
        .map(RingKey::key)
        .collect(Collectors.toMap(VerificationKey::keyId, Function.identity()));
  }

  /** Notes which entry is the last of the log, in the data folder and in the program's own log. */
  static void noteAuditHead(OpenData data) {
    Optional<AuditEntry> last = data.audit().before(Long.MAX_VALUE, 1).stream().findFirst();
    last.ifPresent(entry -> {
      try {
        data.folder().auditHeads().add(entry);
        LOG.info("the audit log ends at entry {} with {}", entry.number(), entry.hash());
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    });
  }
}
