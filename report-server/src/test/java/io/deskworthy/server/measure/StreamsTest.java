package io.deskworthy.server.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.report.network.Direction;
import io.deskworthy.server.http.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class StreamsTest {

  private final FakeTime time = new FakeTime();
  private final Streams streams = new Streams(1);
  private final Measurement measurement = new Measurement(
      new Measurement.Slot(
          "id",
          Sessions.called("session-1"),
          "https://node.example",
          Direction.DOWNLOAD,
          Duration.ZERO),
      MeasureLimits.DEFAULT,
      Nodes.selfWatch(MeasureLimits.DEFAULT, time).watch(Direction.DOWNLOAD),
      0);

  @BeforeEach
  void start() {
    measurement.start(time.nanos());
  }

  @Test
  void cutsOffAStreamThatHangsWhenItsTransferIsOver() {
    CountDownLatch hanging = new CountDownLatch(1);
    AtomicBoolean interruptedAfterwards = new AtomicBoolean(true);
    CompletableFuture<Void> stream = CompletableFuture.runAsync(() -> {
      assertThatCode(() -> streams.run(measurement, () -> hang(hanging), time))
          .doesNotThrowAnyException();
      interruptedAfterwards.set(Thread.currentThread().isInterrupted());
    });
    await(hanging);
    measurement.end(time.nanos());

    streams.cutOverdue(time.nanos() + MeasureLimits.DEFAULT.grace().toNanos());

    assertThat(stream).succeedsWithin(Duration.ofSeconds(30));
    assertThat(interruptedAfterwards).isFalse();
  }

  @Test
  void leavesAStreamAloneWhoseTransferRuns() {
    CountDownLatch hanging = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CompletableFuture<Void> stream =
        CompletableFuture.runAsync(() -> assertThatCode(() -> streams.run(
                measurement,
                () -> {
                  hanging.countDown();
                  goOn.await();
                },
                time))
            .doesNotThrowAnyException());
    await(hanging);

    streams.cutOverdue(time.nanos());
    goOn.countDown();

    assertThat(stream).succeedsWithin(Duration.ofSeconds(30));
  }

  @Test
  void hasRoomForSoManyOnly() {
    assertThatThrownBy(
            () -> streams.run(measurement, () -> streams.run(measurement, () -> {}, time), time))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(503));
  }

  @Test
  void tellsABrokenConnectionFromTheWayAgentsEndStreams() {
    assertThatThrownBy(() -> streams.run(measurement, StreamsTest::breakOff, time))
        .isInstanceOf(IOException.class);

    measurement.end(time.nanos());

    assertThatCode(() -> streams.run(measurement, StreamsTest::breakOff, time))
        .doesNotThrowAnyException();
  }

  private static void breakOff() throws IOException {
    throw new IOException("reset");
  }

  private static void hang(CountDownLatch hanging) throws InterruptedException {
    hanging.countDown();
    new CountDownLatch(1).await();
  }

  private static void await(CountDownLatch latch) {
    assertThatCode(latch::await).doesNotThrowAnyException();
  }
}
