package io.deskworthy.server.measure;

import io.deskworthy.report.network.StreamStage;
import io.deskworthy.report.network.TransferConditions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which streams may carry a transfer, and which do. Not thread-safe. */
final class AllowedStreams {

  private final int first;
  private final int most;
  private final BitSet joined = new BitSet();
  private final BitSet awaited = new BitSet();
  private final List<StreamStage> stages = new ArrayList<>();

  /**
   * Starts with none.
   *
   * @param first how many may carry it at first
   * @param most how many may in the end
   */
  AllowedStreams(int first, int most) {
    this.first = first;
    this.most = most;
    this.stages.add(new StreamStage(0, first));
  }

  /** Returns how many may carry it now. */
  int allowed() {
    return stages.get(stages.size() - 1).streams();
  }

  /** Returns from which bin on how many may, the first ones first. */
  List<StreamStage> stages() {
    return List.copyOf(stages);
  }

  /** Takes the stream of that number; returns whether there is one, not yet taken. */
  boolean join(int stream) {
    if (stream < 0 || stream >= allowed() || joined.get(stream)) {
      return false;
    }
    joined.set(stream);
    return true;
  }

  /**
   * Lets more join from {@code bin} on, {@code total} in all; returns whether that was to be had.
   */
  boolean widen(int total, int bin) {
    boolean possible = mayWiden() && total > first && total <= most;
    if (possible) {
      stages.add(new StreamStage(bin, total));
    }
    return possible;
  }

  /** Returns whether {@code stream} is one that may not join yet, but could if more were let. */
  boolean mayWidenTo(int stream) {
    return mayWiden() && stream >= allowed() && stream < most;
  }

  /** Lets one request for each stream that may join later wait for that; tells if this is it. */
  boolean awaits(int stream) {
    boolean only = mayWidenTo(stream) && !awaited.get(stream);
    if (only) {
      awaited.set(stream);
    }
    return only;
  }

  private boolean mayWiden() {
    return stages.size() < TransferConditions.MOST_STAGES;
  }
}
