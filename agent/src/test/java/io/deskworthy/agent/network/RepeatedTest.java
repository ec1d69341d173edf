package io.deskworthy.agent.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In simulated time. */
@Timeout(60)
final class RepeatedTest {

  private final AtomicLong nanos = new AtomicLong();
  private final List<Long> runs = new CopyOnWriteArrayList<>();
  private final CountDownLatch thrice = new CountDownLatch(3);
  private volatile Duration interval = Duration.ofSeconds(1);

  @Test
  void hearsOfAShorterIntervalDuringALongOne() throws Exception {
    Repeated repeated = Repeated.begin("test", () -> interval, this::run, nanos::get, this::sleep);

    assertThat(thrice.await(30, TimeUnit.SECONDS)).isTrue();
    repeated.close();

    // Said at 300 ms, heard within 50 ms.
    assertThat(runs.get(0)).isBetween(300L, 350L);
    assertThat(runs.get(1) - runs.get(0)).isEqualTo(10);
    assertThat(runs.get(2) - runs.get(1)).isEqualTo(10);
  }

  private void run() {
    runs.add(TimeUnit.NANOSECONDS.toMillis(nanos.get()));
    thrice.countDown();
  }

  private void sleep(Duration duration) throws InterruptedException {
    if (thrice.getCount() == 0) {
      throw new InterruptedException();
    }
    nanos.addAndGet(duration.toNanos());
    if (nanos.get() >= Duration.ofMillis(300).toNanos()) {
      interval = Duration.ofMillis(10);
    }
  }
}
