package io.deskworthy.agent.identity;

import java.io.IOException;

/** A second lock on a key file, with a key that the operating system keeps for its user. */
public interface KeyWrapping {

  /** No second lock: the file's permissions are the only one. */
  KeyWrapping NONE = new KeyWrapping() {
    @Override
    public String name() {
      return "none";
    }

    @Override
    public byte[] wrap(byte[] secret) {
      return secret.clone();
    }

    @Override
    public byte[] unwrap(byte[] wrapped) {
      return wrapped.clone();
    }
  };

  /** Returns the word that key files carry, so that a file is opened as it was closed. */
  String name();

  /** Returns {@code secret} so that only this user on this machine can get it back. */
  byte[] wrap(byte[] secret) throws IOException;

  /** Returns what {@link #wrap} was given. */
  byte[] unwrap(byte[] wrapped) throws IOException;

  /** Returns the one for the operating system this runs on. */
  static KeyWrapping ofThisSystem() {
    return System.getProperty("os.name", "").startsWith("Windows") ? new DpapiWrapping() : NONE;
  }
}
