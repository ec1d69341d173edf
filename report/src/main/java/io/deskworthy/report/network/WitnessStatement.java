package io.deskworthy.report.network;

import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a measurement node saw of one transfer, by its own clock and its own count of bytes.
 *
 * @param node the node's address
 * @param session whose transfer it was
 * @param nonce the session's nonce
 * @param measurement the node's name for the transfer
 * @param direction which way the payload went
 * @param startedAt when the first byte was known to have arrived
 * @param bins payload the node knows to have arrived: acknowledged blocks of a download, bytes read
 *     of an upload
 * @param streams connections used at once, 1 to 64
 * @param conditions the pace, the idle round trip as the agent said it, and the gaps of the probe
 *     on its way to the node
 * @param congestionControl of the transfer's connections, or of the node's system, where it tells
 * @param claimed the node's own reckoning, for people; nobody who judges relies on it
 * @param tcpInfo what the node's kernel said of the connections, where it tells
 * @param attempt how many transfers of this direction the session had started on this node, this
 *     one included; from 1
 * @param load how busy the node was
 */
public record WitnessStatement(
    String node,
    String session,
    String nonce,
    String measurement,
    Direction direction,
    Instant startedAt,
    TransferBins bins,
    int streams,
    TransferConditions conditions,
    Optional<String> congestionControl,
    Optional<Claim> claimed,
    Optional<TcpDigest> tcpInfo,
    OptionalInt attempt,
    Optional<NodeLoad> load) {

  /** Fewer than the connections that a home router forgets about. */
  static final int MOST_STREAMS = StreamStage.MOST_STREAMS;

  /** Refuses a number of streams that no node opens, and an attempt before the first. */
  public WitnessStatement {
    if (streams < 1 || streams > MOST_STREAMS) {
      throw new IllegalArgumentException("1 to " + MOST_STREAMS + " streams, found " + streams);
    }
    if (attempt.orElse(1) < 1) {
      throw new IllegalArgumentException("attempts are counted from 1");
    }
  }

  /** Makes the statement of a node that tells nothing of itself. */
  public WitnessStatement(
      String node,
      String session,
      String nonce,
      String measurement,
      Direction direction,
      Instant startedAt,
      TransferBins bins,
      int streams,
      TransferConditions conditions,
      Optional<String> congestionControl,
      Optional<Claim> claimed) {
    this(
        node,
        session,
        nonce,
        measurement,
        direction,
        startedAt,
        bins,
        streams,
        conditions,
        congestionControl,
        claimed,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }

  /** Returns this statement with the attempt and the load that the node tells of. */
  public WitnessStatement served(int itsAttempt, NodeLoad itsLoad) {
    return with(tcpInfo, OptionalInt.of(itsAttempt), Optional.of(itsLoad));
  }

  /** Returns this statement with what the node's kernel said. */
  public WitnessStatement over(Optional<TcpDigest> connections) {
    return with(connections, attempt, load);
  }

  private WitnessStatement with(
      Optional<TcpDigest> itsTcpInfo, OptionalInt itsAttempt, Optional<NodeLoad> itsLoad) {
    return new WitnessStatement(
        node,
        session,
        nonce,
        measurement,
        direction,
        startedAt,
        bins,
        streams,
        conditions,
        congestionControl,
        claimed,
        itsTcpInfo,
        itsAttempt,
        itsLoad);
  }

  /**
   * What a node reckoned itself.
   *
   * @param estimate goodput and bounds
   * @param stable whether the rate held
   * @param borderline whether the bounds straddle the target
   * @param measured the period after the ramp-up
   * @param rampUp what was discarded
   */
  public record Claim(
      GoodputEstimate estimate,
      boolean stable,
      boolean borderline,
      Duration measured,
      Duration rampUp) {

    /** Returns the claim that {@code throughput} makes against {@code target}. */
    public static Claim of(Throughput throughput, BitRate target) {
      return new Claim(
          throughput.estimate(),
          throughput.stable(),
          throughput.estimate().straddles(target),
          throughput.measured(),
          throughput.rampUp().duration());
    }
  }

  /** Returns what the bins show against {@code target}, reckoned anew. */
  public Reading<Throughput> throughput(BitRate target) {
    return Throughput.of(bins, conditions, target);
  }
}
