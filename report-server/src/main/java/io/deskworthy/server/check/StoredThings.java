package io.deskworthy.server.check;

/** All that is stored. Safe for concurrent use. */
public interface StoredThings {

  /** Hands everything to {@code reader}, as of one moment, without holding all of it. */
  void readAll(StoreReader reader);
}
