package io.deskworthy.server.erasure;

/** A category of what is erased, in the order in which an act names them. */
public enum ErasedData {
  /** The candidate's name. */
  NAME,
  /** Signed reports: what was found on the computer, the line and in the room. */
  REPORTS,
  /** What the reports came to. */
  JUDGEMENTS,
  /** Consents to the reports. */
  CONSENTS,
  /** Certificates with what was measured. */
  CERTIFICATES,
  /** Links to them. */
  LINKS,
  /** Public keys of the candidate's program. */
  KEYS
}
