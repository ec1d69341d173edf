package io.deskworthy.server.measure;

import io.deskworthy.report.network.BinRecorder;
import io.deskworthy.report.network.TransferBins;
import java.time.Instant;
import java.util.Optional;

/** What has arrived of one transfer, bin by bin, since when. Not safe for concurrent use. */
final class Arrivals {

  private final BinRecorder recorder = new BinRecorder();
  private long bytes;
  private Optional<Instant> since = Optional.empty();

  /** Counts bytes that arrived at {@code nanos}, which was {@code now} by the clock. */
  void add(long more, long nanos, Instant now) {
    if (since.isEmpty()) {
      since = Optional.of(now);
    }
    recorder.add(more, nanos);
    bytes += more;
  }

  /** Returns how many there are. */
  long bytes() {
    return bytes;
  }

  /** Returns when the first came. */
  Optional<Instant> since() {
    return since;
  }

  /** Returns the number of the bin in which {@code nanos} is; {@code MOST} for all later ones. */
  int bin(long nanos) {
    long bin = recorder.elapsed(nanos).toNanos() / TransferBins.BIN.toNanos();
    return (int) Math.min(bin, TransferBins.MOST);
  }

  /** Returns the bins that were over at {@code nanos}. */
  TransferBins complete(long nanos) {
    return recorder.complete(nanos);
  }
}
