package io.deskworthy.server.measure;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.network.BlockDigest;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.network.Pacer;
import io.deskworthy.report.network.ProbeKind;
import io.deskworthy.report.network.StreamStage;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.WebSocketHandler.Channel;
import io.deskworthy.server.http.WebSocketHandler.Conversation;
import io.deskworthy.server.measure.udp.UdpEchoes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * One agent's probe connection, {@code docs/protocol.md} 3.1. Everything is answered on the thread
 * that brings the message: an agent that does not read its answers holds up itself alone.
 */
final class ProbeConversation implements Conversation {

  private static final int MAX_BYTES = 4096;
  private static final int MAX_BLOCKS = 64;
  private static final int MAX_WORD = 40;

  /** Ten times what probes and acknowledgements at 30 Mbit/s come to. */
  private static final BitRate MOST_TALK = BitRate.ofMegabitsPerSecond(4);

  private static final Duration MOST_TALK_AHEAD = Duration.ofSeconds(2);

  private final MeasuringSession session;
  private final Channel channel;
  private final Measurements measurements;
  private final StatementIssuer issuer;
  private final NodeTime time;
  private final Runnable whenClosed;
  private final Optional<UdpEchoes> udp;
  private final HeardProbes heard = new HeardProbes();
  private final Bursts bursts;
  private final Pacer talk = new Pacer(MOST_TALK);
  private final Map<String, RunningTransfer> running = new LinkedHashMap<>();
  private Optional<UdpEchoes.Ticket> ticket = Optional.empty();

  ProbeConversation(
      MeasuringSession session,
      Channel channel,
      Measurements measurements,
      StatementIssuer issuer,
      Optional<UdpEchoes> udp,
      NodeTime time,
      Runnable whenClosed) {
    this.session = session;
    this.channel = channel;
    this.measurements = measurements;
    this.issuer = issuer;
    this.udp = udp;
    this.time = time;
    this.bursts = new Bursts(channel, new SecureRandom());
    this.whenClosed = whenClosed;
  }

  @Override
  public void text(String message) throws IOException {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    if (talk.book(bytes.length, time.nanos()).compareTo(MOST_TALK_AHEAD) > 0) {
      throw new Problem(429, "too-many-requests", "Too many messages", "Probe every 50 ms.");
    }
    try {
      take(new JsonFields("", StrictJson.object(bytes, MAX_BYTES)));
    } catch (MalformedJsonException wrong) {
      throw Problem.malformed(String.valueOf(wrong.getMessage()));
    }
  }

  @Override
  public void bytes(int length) throws IOException {
    bursts.take(length, time.nanos());
  }

  @Override
  public void closed() {
    ticket.ifPresent(UdpEchoes.Ticket::close);
    running.values().forEach(each -> measurements.end(each.measurement()));
    running.clear();
    whenClosed.run();
  }

  private void take(JsonFields message) throws MalformedJsonException, IOException {
    String type = message.text("type", MAX_WORD);
    switch (type) {
      case "probe" -> probe(message);
      case "start" -> start(message);
      case "streams" -> widen(message);
      case "ack" -> acknowledge(message);
      case "finish" -> finish(message);
      case "udp" -> openUdp();
      case "burst" -> bursts.give(time.nanos());
      default -> throw message.refused("type", "a message of the agent");
    }
  }

  private void probe(JsonFields message) throws MalformedJsonException, IOException {
    long sent = message.wholeNumber("sentNanos", Long.MIN_VALUE, Long.MAX_VALUE);
    long sequence = message.wholeNumber("sequence", 0, Long.MAX_VALUE);
    long now = time.nanos();
    channel.send(StrictJson.line(StrictJson.newObject()
        .put("type", "echo")
        .put("sequence", sequence)
        .put("sentNanos", sent)));
    heard.arrived(ProbeKind.WEBSOCKET, sequence, sent, now);
    for (RunningTransfer each : running.values()) {
      each.tellReceived(now);
    }
  }

  /** Says where datagrams are echoed and by which token; without a port, nowhere. */
  private void openUdp() throws IOException {
    ObjectNode answer = StrictJson.newObject().put("type", "udp");
    if (udp.isPresent()) {
      UdpEchoes.Ticket good = ticket.orElseGet(() -> udp.get()
          .issue((sequence, sent, now) -> heard.arrived(ProbeKind.UDP, sequence, sent, now)));
      ticket = Optional.of(good);
      answer.put("port", udp.get().port()).put("token", good.token());
    }
    channel.send(StrictJson.line(answer));
  }

  private void start(JsonFields message) throws MalformedJsonException, IOException {
    Measurement measurement = measurements.of(session, message.text("measurement", MAX_WORD));
    if (measurements.start(measurement)) {
      running.put(measurement.slot().id(), new RunningTransfer(measurement, channel));
      heard.add(measurement);
      channel.send(StrictJson.line(StrictJson.newObject()
          .put("type", "started")
          .put("measurement", measurement.slot().id())));
    }
  }

  /** What is not to be had is not answered: the streams will be refused one by one. */
  private void widen(JsonFields message) throws MalformedJsonException {
    int total = (int) message.wholeNumber("total", 1, StreamStage.MOST_STREAMS);
    named(message).ifPresent(each -> {
      var unused = each.measurement().widen(total, time.nanos());
    });
  }

  private void acknowledge(JsonFields message) throws MalformedJsonException {
    Optional<RunningTransfer> named = named(message);
    if (named.isEmpty()) {
      return;
    }
    for (JsonFields block : message.objects("blocks", MAX_BLOCKS)) {
      named
          .get()
          .measurement()
          .acknowledged(
              (int) block.wholeNumber("stream", 0, Integer.MAX_VALUE),
              block.wholeNumber("block", 0, Long.MAX_VALUE),
              block.text("digest", BlockDigest.TEXT_LENGTH),
              time.nanos(),
              time.now());
    }
  }

  private void finish(JsonFields message) throws MalformedJsonException, IOException {
    Optional<RunningTransfer> named = named(message);
    if (named.isEmpty()) {
      return;
    }
    Measurement measurement = named.get().measurement();
    measurement.probe().by(heard.kind());
    ObjectNode answer = outcome(measurement);
    heard.remove(measurement);
    running.remove(measurement.slot().id());
    channel.send(StrictJson.line(answer.put("measurement", measurement.slot().id())));
  }

  /** Ends a transfer and returns what there is to say of it. */
  private ObjectNode outcome(Measurement measurement) {
    Optional<String> refusal = measurement.refusal();
    if (refusal.isPresent()) {
      measurements.end(measurement);
      return StrictJson.newObject().put("type", "refused").put("reason", refusal.get());
    }
    if (issuer.isVoid(measurement)) {
      measurements.endVoid(measurement);
      return StrictJson.newObject()
          .put("type", "void")
          .put("reason", NetworkReasons.NODE_OVERLOADED.code());
    }
    String statement = issuer.statement(measurement);
    measurements.end(measurement);
    return StrictJson.newObject().put("type", "statement").put("statement", statement);
  }

  private Optional<RunningTransfer> named(JsonFields message) throws MalformedJsonException {
    return Optional.ofNullable(running.get(message.text("measurement", MAX_WORD)));
  }
}
