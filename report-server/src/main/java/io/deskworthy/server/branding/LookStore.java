package io.deskworthy.server.branding;

import java.util.Optional;

/** Keeps how candidates' pages look. Safe for concurrent use; what returned is durable. */
public interface LookStore {

  /** Returns how they look. */
  Look find();

  /** Returns the logo of that hash as PNG, if it is the one in use. */
  Optional<byte[]> logo(String hash);

  /** Keeps a colour, or that there is none. */
  void putAccent(Optional<Accent> accent);

  /**
   * Keeps a logo, or that there is none.
   *
   * @param png the picture
   */
  void putLogo(Optional<byte[]> png);
}
