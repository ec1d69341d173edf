package io.deskworthy.server.branding;

import java.util.Optional;

/**
 * How candidates' pages look.
 *
 * @param accent the colour of links and buttons; nothing for the usual one
 * @param logoHash by which the logo is named; nothing if there is none
 */
public record Look(Optional<Accent> accent, Optional<String> logoHash) {

  /** How they look when nobody said. */
  public static final Look USUAL = new Look(Optional.empty(), Optional.empty());
}
