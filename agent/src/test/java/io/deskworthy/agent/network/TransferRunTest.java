package io.deskworthy.agent.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.network.TransferDecision.Care;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Transfers on which nothing arrives, in simulated time. */
@Timeout(60)
final class TransferRunTest {

  private final AtomicLong nanos = new AtomicLong();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void measuresOnceMoreWhenTheNodeWasTooBusy() throws Exception {
    FakeNode node = new FakeNode().overloaded(1);

    TransferResult result = run(node);

    assertThat(result.statement()).contains("signed");
    assertThat(node.transfers()).isEqualTo(2);
  }

  @Test
  void saysThatTheNodeWasTooBusyWhenItIsSoAgain() {
    FakeNode node = new FakeNode().overloaded(2);

    assertThatThrownBy(() -> run(node))
        .isInstanceOfSatisfying(
            NodeFault.class,
            fault -> assertThat(fault.reason()).isEqualTo(NetworkReasons.NODE_OVERLOADED));
    assertThat(node.transfers()).isEqualTo(2);
  }

  private TransferResult run(FakeNode node) throws NodeFault, InterruptedException {
    Control control = Control.open(node, nanos::get);
    SlotWait turn = new SlotWait(
        node, control::fault, nanos::get, duration -> pass(duration, control), place -> {});
    TransferTask task = new TransferTask(
        Direction.DOWNLOAD, BitRate.ofMegabitsPerSecond(18), IdleLine.UNKNOWN, Care.USUAL);
    return new TransferRun(
            node, control, turn, threads, nanos::get, duration -> pass(duration, control))
        .run(task, rate -> {});
  }

  /** The probe goes on meanwhile. */
  private void pass(Duration duration, Control control) {
    nanos.addAndGet(duration.toNanos());
    control.probe();
  }
}
