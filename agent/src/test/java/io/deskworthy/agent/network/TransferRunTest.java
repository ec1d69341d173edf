package io.deskworthy.agent.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.network.TransferDecision.Care;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
  private final List<String> told = new ArrayList<>();
  private final List<Duration> longSleeps = new ArrayList<>();
  private final TurnListener listener = new Told();
  private Duration sleepsLonger = Duration.ZERO;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void measuresAgainWhenTheNodeWasTooBusyAndSaysSo() throws Exception {
    FakeNode node = new FakeNode().overloaded(4);

    TransferResult result = run(node);

    assertThat(result.statement()).contains("signed");
    assertThat(node.transfers()).isEqualTo(5);
    assertThat(told)
        .containsExactly(
            "comes", "again", "comes", "again", "comes", "again", "comes", "again", "comes");
  }

  @Test
  void leavesATooBusyNodeAloneForLongerEachTime() throws Exception {
    FakeNode node = new FakeNode().overloaded(2);

    run(node);

    assertThat(longSleeps).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void saysThatTheNodeWasTooBusyWhenItIsSoFiveTimes() {
    FakeNode node = new FakeNode().overloaded(5);

    assertThatThrownBy(() -> run(node))
        .isInstanceOfSatisfying(
            NodeFault.class,
            fault -> assertThat(fault.reason()).isEqualTo(NetworkReasons.NODE_OVERLOADED));
    assertThat(node.transfers()).isEqualTo(5);
  }

  @Test
  void leavesANodeThatIsTooBusyForThreeMinutes() {
    FakeNode node = new FakeNode().overloaded(5);
    sleepsLonger = Duration.ofSeconds(100);

    assertThatThrownBy(() -> run(node)).isInstanceOf(NodeFault.class);
    assertThat(node.transfers()).isEqualTo(3);
  }

  private TransferResult run(FakeNode node) throws NodeFault, InterruptedException {
    Control control = Control.open(node, nanos::get);
    SlotWait turn = new SlotWait(
        node, control::fault, nanos::get, duration -> pass(duration, control), listener);
    TransferTask task = new TransferTask(
        Direction.DOWNLOAD, BitRate.ofMegabitsPerSecond(18), IdleLine.UNKNOWN, Care.USUAL);
    return new TransferRun(
            node, control, turn, threads, nanos::get, duration -> pass(duration, control))
        .run(task, rate -> {});
  }

  /** The probe goes on meanwhile. */
  private void pass(Duration duration, Control control) {
    nanos.addAndGet(duration.toNanos());
    if (duration.compareTo(Duration.ofSeconds(1)) > 0) {
      longSleeps.add(duration);
      nanos.addAndGet(sleepsLonger.toNanos());
    }
    control.probe();
  }

  /** Keeps what it hears. */
  private final class Told implements TurnListener {

    @Override
    public void waits(Turn turn) {
      told.add("waits");
    }

    @Override
    public void comes() {
      told.add("comes");
    }

    @Override
    public void again() {
      told.add("again");
    }
  }
}
