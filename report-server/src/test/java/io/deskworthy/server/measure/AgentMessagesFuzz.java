package io.deskworthy.server.measure;

import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.network.Direction;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.WebSocketHandler.Channel;
import io.deskworthy.server.tcp.TcpInfoSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * What a candidate's computer may say on the control channel, each line one message, 50 ms apart;
 * in them {@code DOWN} and {@code UP} stand for two transfers that have begun. Is refused, or
 * answered with no more than a message; and nothing said makes bytes that nobody received.
 */
public final class AgentMessagesFuzz {

  private static final SigningKey NODE = SigningKey.generate();
  private static final Duration BETWEEN = Duration.ofMillis(50);

  /** Bins of a whole transfer, or a statement with them. */
  private static final int LONGEST_ANSWER = 64 * 1024;

  private final FakeTime time = new FakeTime();
  private final Measurements measurements = Nodes.measurements(MeasureLimits.DEFAULT, time);
  private final MeasuringSession session = Sessions.called("session-1");
  private final ProbeConversation conversation = new ProbeConversation(
      session,
      new Bounded(),
      measurements,
      new StatementIssuer(NODE, Optional.empty(), TcpInfoSource.UNKNOWN, time),
      Optional.empty(),
      time,
      () -> {});

  private AgentMessagesFuzz() {}

  /** Takes one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    new AgentMessagesFuzz().say(new String(input, StandardCharsets.UTF_8));
  }

  private void say(String messages) {
    Measurement down = started(Direction.DOWNLOAD);
    Measurement up = started(Direction.UPLOAD);
    messages
        .replace("DOWN", down.slot().id())
        .replace("UP", up.slot().id())
        .lines()
        .forEach(this::take);
    if (total(down) > 0 || total(up) > 0) {
      throw new AssertionError("bytes count that nobody sent");
    }
    conversation.closed();
  }

  private long total(Measurement measurement) {
    return measurement.bins(time.nanos()).total();
  }

  private Measurement started(Direction direction) {
    Measurement measurement = Nodes.reserved(measurements, session, direction);
    take("{\"type\":\"start\",\"measurement\":\"" + measurement.slot().id() + "\"}");
    return measurement;
  }

  private void take(String message) {
    time.pass(BETWEEN);
    try {
      conversation.text(message);
    } catch (Problem refused) {
      // By name, as it should.
    } catch (IOException impossible) {
      throw new AssertionError("nothing was written", impossible);
    }
  }

  private static final class Bounded implements Channel {

    @Override
    public void send(String message) {
      if (message.length() > LONGEST_ANSWER) {
        throw new AssertionError("an answer that is longer than it may be");
      }
    }

    @Override
    public void send(byte[] message) {}

    @Override
    public void close() {}
  }
}
