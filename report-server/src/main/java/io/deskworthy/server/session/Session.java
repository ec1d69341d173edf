package io.deskworthy.server.session;

import java.time.Duration;
import java.time.Instant;

/**
 * One run of a candidate's agent. Never stored: the agent carries it as a signed token.
 *
 * @param id its name
 * @param invitationId which invitation
 * @param keyId RFC 7638 thumbprint of the agent's key
 * @param nonce to be used by one report
 * @param policyHash the policy the report will be judged by
 * @param measureUntil until when nodes measure for it
 * @param reportUntil until when its report is taken
 */
public record Session(
    String id,
    String invitationId,
    String keyId,
    String nonce,
    String policyHash,
    Instant measureUntil,
    Instant reportUntil) {

  /** Room for a slow computer, a second try and a telephone call in between. */
  static final Duration MEASURING = Duration.ofHours(2);

  /** A candidate whose line is down can carry the file elsewhere within the week. */
  static final Duration REPORTING = Duration.ofDays(7);
}
