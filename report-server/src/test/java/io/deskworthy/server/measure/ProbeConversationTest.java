package io.deskworthy.server.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.jws.UnverifiedJws;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.ProbeGap;
import io.deskworthy.report.network.WitnessFormat;
import io.deskworthy.report.network.WitnessStatement;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.WebSocketHandler.Channel;
import io.deskworthy.server.tcp.TcpInfoSource;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class ProbeConversationTest {

  private static final SigningKey NODE = SigningKey.generate();

  private final FakeTime time = new FakeTime();
  private final MeasureLimits limits = MeasureLimits.DEFAULT;
  private double cpu = 0.1;
  private final SelfWatch self =
      new SelfWatch(() -> OptionalDouble.of(cpu), Optional.empty(), time);
  private final Measurements measurements = Nodes.measurements(limits, time, self);
  private final MeasuringSession session = Sessions.called("session-1");
  private final Sent sent = new Sent();
  private final ProbeConversation conversation = new ProbeConversation(
      session,
      sent,
      measurements,
      new StatementIssuer(NODE, Optional.of("cubic"), TcpInfoSource.UNKNOWN, time),
      Optional.empty(),
      time,
      () -> {});

  @Test
  void echoesAProbe() throws Exception {
    probe(7);

    assertThat(sent.messages).containsExactly("{\"type\":\"echo\",\"sequence\":7,\"sentNanos\":0}");
  }

  @Test
  void countsABlockWhenItsAcknowledgementIsRight() throws Exception {
    Measurement measurement = started(Direction.DOWNLOAD);
    measurement.ledger(2).expect("right");

    acknowledge(measurement, 2, 0, "right");

    assertThat(statement(measurement).bins().total()).isEqualTo(limits.blockBytes());
  }

  @Test
  void refusesTheWholeTransferAfterAReplay() throws Exception {
    Measurement measurement = started(Direction.DOWNLOAD);
    measurement.ledger(0).expect("right");
    acknowledge(measurement, 0, 0, "right");
    acknowledge(measurement, 0, 0, "right");

    finish(measurement);

    assertThat(sent.last()).contains("refused").contains("wrong-acknowledgement");
  }

  @Test
  void refusesTheWholeTransferAfterAGuess() throws Exception {
    Measurement measurement = started(Direction.DOWNLOAD);
    measurement.ledger(0).expect("right");
    acknowledge(measurement, 0, 0, "wrong");

    finish(measurement);

    assertThat(sent.last()).contains("refused");
  }

  @Test
  void refusesAnAcknowledgementBeforeTheBytesWereSent() throws Exception {
    Measurement measurement = started(Direction.DOWNLOAD);
    acknowledge(measurement, 0, 0, "early");

    finish(measurement);

    assertThat(sent.last()).contains("refused");
  }

  @Test
  void tellsEachBinOfAnUploadOnce() throws Exception {
    Measurement measurement = started(Direction.UPLOAD);
    measurement.received(500, time.nanos(), time.now());
    time.pass(Duration.ofMillis(200));
    probe(0);
    assertThat(sent.last()).endsWith("\"fromBin\":0,\"binBytes\":[500,0]}");

    time.pass(Duration.ofMillis(100));
    probe(1);

    assertThat(sent.last()).endsWith("\"fromBin\":2,\"binBytes\":[0]}");
  }

  @Test
  void witnessesSessionNonceAndGaps() throws Exception {
    Measurement measurement = started(Direction.UPLOAD);
    probe(0);
    measurement.received(500, time.nanos(), time.now());
    time.pass(Duration.ofMillis(450));
    conversation.text("{\"type\":\"probe\",\"sequence\":1,\"sentNanos\":50000000}");

    WitnessStatement statement = statement(measurement);

    assertThat(statement.session()).isEqualTo("session-1");
    assertThat(statement.nonce()).isEqualTo("nonce-of-session-1");
    assertThat(statement.conditions().gaps())
        .containsExactly(new ProbeGap(4, Duration.ofMillis(450)));
  }

  @Test
  void saysWhichAttemptItWas() throws Exception {
    finish(started(Direction.UPLOAD));

    assertThat(statement(started(Direction.UPLOAD)).attempt()).hasValue(2);
  }

  @Test
  void voidsASlowTransferThatItWasTooBusyFor() throws Exception {
    Measurement measurement = started(Direction.UPLOAD);
    cpu = 0.95;

    receive(measurement, 3);
    finish(measurement);

    assertThat(sent.last())
        .contains("\"type\":\"void\"")
        .contains("\"reason\":\"node-overloaded\"")
        .contains(measurement.slot().id());
  }

  @Test
  void countsNoVoidTransferAsAnAttemptAndGivesTheNextTurn() throws Exception {
    for (int other = 1; other < limits.atOnce(); other++) {
      measurements.start(
          Nodes.reserved(measurements, Sessions.called("session-x" + other), Direction.UPLOAD));
    }
    Measurement measurement = started(Direction.UPLOAD);
    Measurements.Answer waits = ask("session-y");
    cpu = 0.95;
    receive(measurement, 3);
    finish(measurement);
    cpu = 0.1;
    time.pass(Duration.ofSeconds(4));

    assertThat(waits).isInstanceOf(Measurements.Answer.Queued.class);
    assertThat(ask("session-y")).isInstanceOf(Measurements.Answer.Queued.class);
    assertThat(statement(started(Direction.UPLOAD)).attempt()).hasValue(1);
  }

  private Measurements.Answer ask(String session) {
    return measurements.ask(
        Sessions.called(session), Nodes.URL, Direction.UPLOAD, Duration.ofMillis(20));
  }

  @Test
  void witnessesARateThatWasReachedAlthoughItWasBusy() throws Exception {
    Measurement measurement = started(Direction.UPLOAD);
    cpu = 0.95;

    receive(measurement, 25);

    assertThat(statement(measurement).load().orElseThrow().isLimit()).isTrue();
  }

  @Test
  void witnessesASlowTransferWhenItWasAtRest() throws Exception {
    Measurement measurement = started(Direction.UPLOAD);

    receive(measurement, 3);

    assertThat(statement(measurement).load().orElseThrow().isLimit()).isFalse();
  }

  @Test
  void endsItsTransfersWhenTheAgentLeaves() throws Exception {
    Measurement measurement = started(Direction.DOWNLOAD);

    conversation.closed();

    assertThat(measurement.isRunning(time.nanos())).isFalse();
  }

  @Test
  void doesNotStartTheTransferOfAnotherSession() {
    Measurement other =
        Nodes.reserved(measurements, Sessions.called("session-2"), Direction.DOWNLOAD);

    assertThatThrownBy(() -> say("start", other)).isInstanceOf(Problem.class);
  }

  @Test
  void saysThatNoDatagramsAreTaken() throws Exception {
    conversation.text("{\"type\":\"udp\"}");

    assertThat(sent.last()).isEqualTo("{\"type\":\"udp\"}");
  }

  @Test
  void givesABurstThatNobodyCanPack() throws Exception {
    conversation.text("{\"type\":\"burst\"}");

    assertThat(sent.bytes).hasSize(8).doesNotHaveDuplicates();
    assertThat(sent.bytes).allSatisfy(each -> assertThat(each).hasSize(1400));
  }

  @Test
  void timesABurstFromItsFirstMessageToItsLast() throws Exception {
    for (int message = 0; message < 8; message++) {
      conversation.bytes(1400);
      time.pass(Duration.ofMillis(1));
    }

    assertThat(sent.messages)
        .containsExactly(
            "{\"type\":\"burst\",\"nanos\":7000000,\"spacingNanos\":1000000,\"bytes\":9800}");
  }

  @Test
  void refusesAFloodOfBursts() {
    assertThatThrownBy(() -> {
          for (int burst = 0; burst < 100; burst++) {
            conversation.text("{\"type\":\"burst\"}");
          }
        })
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> {
          for (int message = 0; message < 5000; message++) {
            conversation.bytes(0);
          }
        })
        .isInstanceOf(Problem.class);
  }

  @Test
  void refusesGarbage() {
    assertThatThrownBy(() -> conversation.text("<html>")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> conversation.text("{\"type\":\"shout\"}")).isInstanceOf(Problem.class);
  }

  @Test
  void refusesAFloodOfMessages() {
    assertThatThrownBy(() -> {
          for (int probe = 0; probe < 100_000; probe++) {
            probe(probe);
          }
        })
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(429));
  }

  private Measurement started(Direction direction) throws IOException {
    Measurement measurement = Nodes.reserved(measurements, session, direction);
    say("start", measurement);
    return measurement;
  }

  /** Takes an upload for eight seconds. */
  private void receive(Measurement measurement, int megabitsPerSecond) {
    long bytes = megabitsPerSecond * 1_000_000L / 8 / 50;
    for (int beat = 0; beat < 400; beat++) {
      measurement.received(bytes, time.nanos(), time.now());
      time.pass(SelfWatch.BEAT);
      self.beat(time.nanos());
    }
  }

  private void probe(int sequence) throws IOException {
    conversation.text("{\"type\":\"probe\",\"sequence\":" + sequence + ",\"sentNanos\":0}");
  }

  private void acknowledge(Measurement measurement, int stream, int block, String digest)
      throws IOException {
    conversation.text(
        "{\"type\":\"ack\",\"measurement\":\"" + measurement.slot().id()
            + "\",\"blocks\":[{\"stream\":" + stream + ",\"block\":" + block + ",\"digest\":\""
            + digest + "\"}]}");
  }

  private void finish(Measurement measurement) throws IOException {
    say("finish", measurement);
  }

  private void say(String type, Measurement measurement) throws IOException {
    conversation.text(
        "{\"type\":\"" + type + "\",\"measurement\":\"" + measurement.slot().id() + "\"}");
  }

  private WitnessStatement statement(Measurement measurement) throws Exception {
    time.pass(Duration.ofMillis(100));
    finish(measurement);
    String signed = sent.last().replaceAll(".*\"statement\":\"([^\"]+)\".*", "$1");
    return WitnessFormat.read(
        UnverifiedJws.parse(signed).verify(WitnessFormat.TYPE, NODE.verificationKey()));
  }

  /** What the node said. */
  private static final class Sent implements Channel {

    private final List<String> messages = new ArrayList<>();
    private final List<byte[]> bytes = new ArrayList<>();

    @Override
    public void send(String message) {
      messages.add(message);
    }

    @Override
    public void send(byte[] message) {
      bytes.add(message);
    }

    @Override
    public void close() {}

    String last() {
      return messages.get(messages.size() - 1);
    }
  }
}
