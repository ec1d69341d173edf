package io.deskworthy.server.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.network.BlockDigest;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.KeyedStream;
import io.deskworthy.report.unit.BitRate;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an agent gets counted at full speed, honest or not. */
final class FullSpeedReceiptsTest {

  private static final MeasureLimits LIMITS = MeasureLimits.DEFAULT;
  private static final int BLOCK = LIMITS.blockBytes();

  private final FakeTime time = new FakeTime();
  private final Terms terms = Terms.fullSpeed(BitRate.ofMegabitsPerSecond(30), LIMITS);
  private final Measurement measurement = new Measurement(
      new Measurement.Slot(
          "m",
          Sessions.called("session-1"),
          Nodes.URL,
          Direction.DOWNLOAD,
          Duration.ofMillis(1),
          terms),
      LIMITS,
      new TransferWatch(new LongAdder(), Optional.empty()),
      time.nanos());

  @BeforeEach
  void start() {
    assertThat(measurement.start(time.nanos())).isTrue();
  }

  @Test
  void anAgentIsCountedWhatItReceived() {
    send(0, 1);
    send(0, 2);
    BlockDigest agent = new BlockDigest(terms.blocks(), terms.sum());

    returned(0, 0, agent.add(block(1), 0, BLOCK).orElseThrow());
    returned(0, 1, agent.add(block(2), 0, BLOCK).orElseThrow());

    assertThat(measurement.refusal()).isEmpty();
    assertThat(counted()).isEqualTo(2L * BLOCK);
  }

  @Test
  void anAgentThatGuessesGetsNoStatement() {
    send(0, 1);
    byte[] guess = block(1);
    guess[BLOCK - 1]++;

    returned(0, 0, receipt(guess));

    assertThat(refusedWithout(BLOCK)).isTrue();
  }

  @Test
  void anAgentThatReturnsAnotherBlocksReceiptGetsNoStatement() {
    send(0, 1);
    send(0, 2);

    returned(0, 0, receipt(block(2)));

    assertThat(refusedWithout(BLOCK)).isTrue();
  }

  @Test
  void anAgentThatReturnsAnotherStreamsReceiptGetsNoStatement() {
    send(1, 1);
    send(2, 2);

    returned(2, 0, receipt(block(1)));

    assertThat(refusedWithout(BLOCK)).isTrue();
  }

  @Test
  void anAgentThatReturnsAReceiptTwiceGetsNoStatement() {
    send(0, 1);

    returned(0, 0, receipt(block(1)));
    returned(0, 0, receipt(block(1)));

    assertThat(refusedWithout(2L * BLOCK)).isTrue();
  }

  @Test
  void anAgentThatCallsAReturnedReceiptTheNextBlocksGetsNoStatement() {
    send(0, 1);
    send(0, 2);

    returned(0, 0, receipt(block(1)));
    returned(0, 1, receipt(block(1)));

    assertThat(refusedWithout(2L * BLOCK)).isTrue();
  }

  @Test
  void anAgentThatIsAheadOfWhatWasSentGetsNoStatement() {
    returned(0, 0, receipt(block(1)));

    assertThat(refusedWithout(BLOCK)).isTrue();
  }

  @Test
  void anAgentThatSkipsABlockGetsNoStatement() {
    send(0, 1);
    send(0, 2);

    returned(0, 1, receipt(block(2)));

    assertThat(refusedWithout(BLOCK)).isTrue();
  }

  /** The end of the block came, and much before it did not. */
  @Test
  void anAgentThatReceivedHalfOfTheBlockGetsNoStatement() {
    send(0, 1);
    byte[] half = block(1);
    Arrays.fill(half, 0, BLOCK / 2, (byte) 0);

    returned(0, 0, receipt(half));

    assertThat(refusedWithout(BLOCK)).isTrue();
  }

  /** Sends the block that begins the stream of {@code key}. */
  private void send(int stream, int key) {
    measurement.ledger(stream).expect(receipt(block(key)));
  }

  private static byte[] block(int key) {
    byte[] secret = new byte[KeyedStream.KEY_BYTES];
    secret[0] = (byte) key;
    return new KeyedStream(secret).next(BLOCK);
  }

  private String receipt(byte[] block) {
    return terms.sum().of(ByteBuffer.wrap(block));
  }

  private void returned(int stream, long block, String receipt) {
    measurement.acknowledged(stream, block, receipt, time.nanos(), time.now());
  }

  private long counted() {
    return measurement.bins(time.nanos() + Duration.ofMillis(100).toNanos()).total();
  }

  private boolean refusedWithout(long bytes) {
    return measurement.refusal().equals(Optional.of("wrong-acknowledgement")) && counted() < bytes;
  }
}
