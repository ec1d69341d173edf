package io.deskworthy.agent.network;

import io.deskworthy.agent.network.NodeClient.ControlListener;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.network.ProbeKind;
import io.deskworthy.report.network.TransferBins;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The agent's side of the control channel, {@code docs/protocol.md} 3.1. Thread-safe. */
final class Control implements ControlListener, AutoCloseable {

  /**
   * Twenty probes a second: no gap of 300 ms is missed, and they are 30 kbit/s with all headers.
   */
  static final Duration PROBE_INTERVAL = Duration.ofMillis(50);

  /**
   * A full queue of 4 s has been seen in front of slow uplinks; beyond that the channel is gone.
   */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);

  /**
   * A node keeps a place in its queue for ten, and nothing is measured meanwhile. TCP repeats what
   * was lost 0.2, 0.6, 1.4, 3 and 6.2 s later: a line that was away for six is heard again by then.
   */
  private static final Duration LONGEST_SILENCE_IN_QUEUE = Duration.ofSeconds(10);

  private static final int MAX_MESSAGE = 64 * 1024;
  private static final int MAX_WORD = 100;
  private static final long MOST_BIN_BYTES = 12_500_000_000L;

  /** Far beyond {@link #LONGEST_SILENCE}, and can be added to any clock. */
  private static final long MOST_BURST_NANOS = Duration.ofHours(1).toNanos();

  private final Ticker ticker;
  private final ProbeLog log;
  private final BusyTimes busy = new BusyTimes();
  private final DipWatch dips = new DipWatch(busy);
  private volatile Consumer<UdpOffer> whenOffered = offer -> {};
  private final AtomicReference<@Nullable Reason> lost = new AtomicReference<>();
  private final ControlMessages messages = new ControlMessages();
  private final NodeAnswers answers;
  private final ReceivedBins received = new ReceivedBins();

  private Control(Ticker ticker) {
    this.ticker = ticker;
    this.log = new ProbeLog(PROBE_INTERVAL, ticker.nanos());
    this.answers = new NodeAnswers(ticker, LONGEST_SILENCE, this::fault);
  }

  /** Opens the channel to the node. */
  static Control open(NodeClient client, Ticker ticker) throws NodeFault, InterruptedException {
    Control control = new Control(ticker);
    control.messages.over(client.connect(control));
    return control;
  }

  ProbeLog log() {
    return log;
  }

  /** Returns when our own bursts kept the line busy. */
  BusyTimes busy() {
    return busy;
  }

  /** Returns what looks for dips. */
  DipWatch dips() {
    return dips;
  }

  /** Sends a probe. */
  void probe() {
    long now = ticker.nanos();
    if (log.leavesOutMessage(now)) {
      return;
    }
    messages.probe(log.sent(ProbeKind.WEBSOCKET, now), now);
  }

  /** Asks where datagrams are echoed; {@code offered} hears of it if there is such a place. */
  void askForUdp(Consumer<UdpOffer> offered) {
    whenOffered = offered;
    messages.askForUdp();
  }

  /** Sends a burst, or has one sent, if it is time. */
  void burst() {
    Optional<Direction> due = dips.due(ticker.nanos());
    if (due.equals(Optional.of(Direction.DOWNLOAD))) {
      messages.askForBurst();
    } else if (due.isPresent()) {
      messages.burst();
    }
  }

  /** Has the node start a transfer, and waits until it has. */
  void start(String measurement) throws NodeFault, InterruptedException {
    received.expect(measurement);
    messages.start(measurement);
    answers.awaitStart(measurement);
  }

  /** Tells the node that from now on {@code total} streams carry a transfer. */
  void widen(String measurement, int total) {
    messages.widen(measurement, total);
  }

  /** Acknowledges blocks. */
  void acknowledge(String measurement, List<Acknowledgement> blocks) {
    messages.acknowledge(measurement, blocks);
  }

  /**
   * Ends a transfer and returns the node's signed statement, if it comes in time.
   *
   * @throws NodeFault if the node refuses what was acknowledged, or was itself too busy to judge:
   *     {@link NetworkReasons#NODE_OVERLOADED}
   */
  Optional<String> finish(String measurement) throws NodeFault, InterruptedException {
    messages.finish(measurement);
    return answers.statement(measurement);
  }

  /** Returns the bins that the node says it has received of an upload. */
  TransferBins received(String measurement) {
    return received.of(measurement);
  }

  /** Returns why the channel is of no use any more, if it is so. */
  Optional<Reason> fault() {
    return lostAfter(LONGEST_SILENCE);
  }

  /** Returns the same for somebody who waits for a turn. */
  Optional<Reason> faultInQueue() {
    return lostAfter(LONGEST_SILENCE_IN_QUEUE);
  }

  /** Notes that the node was heard by other means, so that the line is there. */
  void heard() {
    log.heard(ticker.nanos());
  }

  private Optional<Reason> lostAfter(Duration longest) {
    boolean silent = log.silence(ticker.nanos()).compareTo(longest) > 0;
    return Optional.ofNullable(lost.get())
        .or(() -> silent ? Optional.of(NetworkReasons.CONNECTION_LOST) : Optional.empty());
  }

  @Override
  public void text(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      take(new JsonFields("", StrictJson.object(bytes, MAX_MESSAGE)));
    } catch (MalformedJsonException garbage) {
      lost(NetworkReasons.UNEXPECTED_ANSWER);
    }
  }

  @Override
  public void bytes(int length) {
    dips.arrived(length, ticker.nanos());
  }

  @Override
  public void lost(Reason reason) {
    lost.compareAndSet(null, reason);
  }

  @Override
  public void close() {
    messages.close();
  }

  private void take(JsonFields message) throws MalformedJsonException {
    switch (message.text("type", MAX_WORD)) {
      case "echo" ->
        log.echoed(
            ProbeKind.WEBSOCKET,
            message.wholeNumber("sequence", 0, Long.MAX_VALUE),
            ticker.nanos(),
            Optional.empty());
      case "udp" -> UdpOffer.fromJson(message).ifPresent(whenOffered);
      case "burst" ->
        dips.answered(
            message.wholeNumber("bytes", 0, MOST_BIN_BYTES),
            message.wholeNumber("nanos", 0, MOST_BURST_NANOS),
            message.wholeNumber("spacingNanos", 0, MOST_BURST_NANOS));
      case "received" -> received.add(message);
      case "started", "statement", "refused", "void" -> answers.add(message);
      default -> throw message.refused("type", "a message of the node");
    }
  }
}
