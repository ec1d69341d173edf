package io.deskworthy.server.audit;

import java.util.Arrays;
import java.util.Locale;

/** What is worth a row in the audit log. */
public enum AuditAction {
  /** A report was stored. */
  REPORT_RECEIVED,
  /** A certificate was issued for a report. */
  CERTIFICATE_ISSUED,
  /** A certificate was issued anew; the one before it is revoked. */
  CERTIFICATE_REISSUED,
  /** A certificate was revoked. */
  CERTIFICATE_REVOKED,
  /** A link that shows part of a certificate was made. */
  LINK_MADE,
  /** Such a link was withdrawn. */
  LINK_WITHDRAWN,
  /** All that was kept of a candidate was erased. */
  DATA_ERASED,
  /** The server got a new key for certificates. */
  KEY_ROTATED,
  /** Keys were withdrawn; certificates signed with them no longer hold. */
  KEYS_WITHDRAWN;

  /** Returns the word that is stored: {@code certificate.revoked}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** Returns the action of that word. */
  public static AuditAction ofWord(String word) {
    return Arrays.stream(values())
        .filter(action -> action.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such action: " + word));
  }
}
