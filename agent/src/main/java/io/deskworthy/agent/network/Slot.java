package io.deskworthy.agent.network;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.network.BlockSizes;
import io.deskworthy.report.network.BlockSum;
import io.deskworthy.report.network.TransferDecision;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;

/**
 * How a node will measure one direction.
 *
 * @param measurement the node's name for it
 * @param streams connections to begin with
 * @param mostStreams connections that may carry it when those are held back
 * @param pace the rate at which senders are held together
 * @param blocks bytes between two acknowledgements of a stream
 * @param sum what blocks are acknowledged with
 * @param fullSpeed whether it is to show all that the line carries
 */
public record Slot(
    String measurement,
    int streams,
    int mostStreams,
    BitRate pace,
    BlockSizes blocks,
    BlockSum sum,
    boolean fullSpeed)
    implements SlotAnswer {

  private static final int MAX_BYTES = 64 * 1024;
  private static final int MAX_TEXT = 100;

  /** More would be an attack on a home router. */
  private static final int MOST_STREAMS = TransferDecision.MOST_STREAMS;

  private static final long LEAST_PACE = 100_000;
  private static final long MOST_PACE = 1_000_000_000_000L;
  private static final int LEAST_BLOCK = 1024;
  private static final int MOST_BLOCK = 1 << 20;
  private static final int MAX_DOUBLINGS = 10;

  /** A rate that holds is known after six seconds; more is only more data. */
  private static final Duration FULL_SPEED_LONGEST = Duration.ofSeconds(10);

  /** Six seconds at 16 Gbit/s, which is as fast as nodes send. */
  private static final long FULL_SPEED_MOST_BYTES = 12_000_000_000L;

  /** Four connections that carry so much are not held back by loss. */
  private static final BitRate FAST = BitRate.ofMegabitsPerSecond(1000);

  /** A paced transfer, with blocks that are all alike. */
  public Slot(String measurement, int streams, int mostStreams, BitRate pace, int blockBytes) {
    this(
        measurement,
        streams,
        mostStreams,
        pace,
        BlockSizes.alike(blockBytes),
        BlockSum.SHA_256,
        false);
  }

  /** Returns whether a transfer of that length has shown all that it may cost to show. */
  boolean isSpent(Duration elapsed, long bytes) {
    return fullSpeed
        && (elapsed.compareTo(FULL_SPEED_LONGEST) >= 0 || bytes >= FULL_SPEED_MOST_BYTES);
  }

  /** Returns whether more connections may carry what {@code open} of them carry at {@code rate}. */
  boolean mayWiden(int open, BitRate rate) {
    return mostStreams > open && !(fullSpeed && rate.compareTo(FAST) >= 0);
  }

  /** Reads a node's answer. */
  static Slot fromJson(byte[] json) throws MalformedJsonException {
    JsonFields fields = new JsonFields("", StrictJson.object(json, MAX_BYTES));
    int streams = (int) fields.wholeNumber("streams", 1, MOST_STREAMS);
    return new Slot(
        fields.text("measurement", MAX_TEXT),
        streams,
        (int) fields.wholeNumber("mostStreams", streams, MOST_STREAMS),
        new BitRate(fields.wholeNumber("paceBitsPerSecond", LEAST_PACE, MOST_PACE)),
        blocks(fields),
        sum(fields),
        fields.has("fullSpeed") && fields.truth("fullSpeed"));
  }

  private static BlockSizes blocks(JsonFields fields) throws MalformedJsonException {
    int first = (int) fields.wholeNumber("blockBytes", LEAST_BLOCK, MOST_BLOCK);
    if (!fields.has("mostBlockBytes")) {
      return BlockSizes.alike(first);
    }
    int most = (int) fields.wholeNumber("mostBlockBytes", first, MOST_BLOCK);
    for (int doublings = 0; doublings <= MAX_DOUBLINGS; doublings++) {
      if (first << doublings == most) {
        return new BlockSizes(first, most);
      }
    }
    throw fields.refused("mostBlockBytes", "blockBytes times a power of two");
  }

  private static BlockSum sum(JsonFields fields) throws MalformedJsonException {
    if (!fields.has("sum")) {
      return BlockSum.SHA_256;
    }
    return BlockSum.ofWord(fields.text("sum", MAX_TEXT))
        .orElseThrow(() -> fields.refused("sum", "a sum that this program knows"));
  }
}
