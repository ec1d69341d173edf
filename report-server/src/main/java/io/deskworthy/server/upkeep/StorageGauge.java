package io.deskworthy.server.upkeep;

/** Measures how much is kept. Safe for concurrent use. */
public interface StorageGauge {

  /** Returns the figures of this moment. */
  StorageFigures read();
}
