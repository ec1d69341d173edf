package io.deskworthy.agent.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.network.ProbeKind;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In simulated time, which every thread that sleeps moves on. */
@Timeout(60)
final class ProbingTest {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final AtomicLong nanos = new AtomicLong();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private final FakeNode node = new FakeNode();

  @Test
  void costsAlmostNothingWhileItWaits() throws Exception {
    int bursts;
    try (Control control = Control.open(node, nanos::get);
        Probing probing = Probing.start(node, control, nanos::get, this::sleep)) {
      probing.standBack();
      bursts = node.bursts();
      long begin = nanos.get();
      begun.countDown();

      assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();

      assertThat(control.log().sent(ProbeKind.WEBSOCKET, new Period(begin, MINUTE)))
          .hasSizeLessThanOrEqualTo(62);
    }
    // One may have been under way.
    assertThat(node.bursts() - bursts).isLessThanOrEqualTo(1);
  }

  private void sleep(Duration duration) throws InterruptedException {
    begun.await();
    if (nanos.addAndGet(duration.toNanos()) > MINUTE) {
      over.countDown();
      throw new InterruptedException();
    }
  }
}
