package io.deskworthy.bench.simulation;

/** Where senders put their packets. */
@FunctionalInterface
interface Wire {

  /** Sends a full segment of a stream. */
  void send(int stream, int transmission, int segment, long now);
}
