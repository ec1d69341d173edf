package io.deskworthy.report.credential;

/** What can be wrong with a certificate, so that each fault has a name of its own. */
public enum CredentialFault {
  /** Not a signed part with disclosures, divided by tildes. */
  MALFORMED,
  /** The signed part was refused: changed after signing, or signed by somebody else. */
  SIGNATURE,
  /** A disclosure is no disclosure, or none that the issuer put its name to. */
  DISCLOSURE,
  /** Its time is over. */
  EXPIRED,
  /** Its issuer has revoked it. */
  REVOKED,
  /** The list that says whether it was revoked cannot be relied on. */
  STATUS
}
