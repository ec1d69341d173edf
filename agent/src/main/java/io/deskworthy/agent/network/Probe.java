package io.deskworthy.agent.network;

import java.time.Duration;
import java.util.Optional;

/** One probe and what became of it. Not safe for concurrent use. */
final class Probe {

  private final long sentNanos;
  private Optional<Long> arrivedNanos = Optional.empty();
  private Optional<Long> nodeNanos = Optional.empty();

  Probe(long sentNanos) {
    this.sentNanos = sentNanos;
  }

  /** Notes its return; {@code node} is when the node got it, by the node's clock. */
  void back(long nanos, Optional<Long> node) {
    arrivedNanos = Optional.of(nanos);
    nodeNanos = node;
  }

  long sentNanos() {
    return sentNanos;
  }

  boolean isBack() {
    return arrivedNanos.isPresent();
  }

  /** Returns when it came back; only of one that {@link #isBack}. */
  long arrivedNanos() {
    return arrivedNanos.orElseThrow();
  }

  Optional<Long> nodeNanos() {
    return nodeNanos;
  }

  Optional<Duration> roundTrip() {
    return arrivedNanos.map(arrived -> Duration.ofNanos(arrived - sentNanos));
  }

  Probe copy() {
    Probe copy = new Probe(sentNanos);
    copy.arrivedNanos = arrivedNanos;
    copy.nodeNanos = nodeNanos;
    return copy;
  }
}
