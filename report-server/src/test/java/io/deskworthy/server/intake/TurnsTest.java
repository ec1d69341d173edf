package io.deskworthy.server.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Taking turns. */
final class TurnsTest {

  private final Turns turns = new Turns(1);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);

  @Test
  void areTakenInTheOrderOfComing() throws Exception {
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    List<Thread> all = new ArrayList<>();
    all.add(started(() -> turns.take(this::holdUp)));
    begun.await();
    for (int each = 1; each <= 5; each++) {
      int number = each;
      all.add(waiting(started(() -> turns.take(() -> order.add(number)))));
    }
    assertThat(order).as("while one has the only turn").isEmpty();
    mayEnd.countDown();
    for (Thread each : all) {
      each.join();
    }
    assertThat(order).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void areGivenBackByWorkThatFails() {
    for (int each = 0; each < 3; each++) {
      assertThatThrownBy(() -> turns.take(TurnsTest::fail)).hasMessage("work");
    }
    assertThat(turns.take(() -> "done")).isEqualTo("done");
  }

  private static String fail() {
    throw new IllegalStateException("work");
  }

  private boolean holdUp() {
    begun.countDown();
    try {
      mayEnd.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    return true;
  }

  private static Thread started(Runnable work) {
    Thread thread = new Thread(work);
    thread.start();
    return thread;
  }

  private static Thread waiting(Thread thread) throws InterruptedException {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.sleep(1);
    }
    return thread;
  }
}
