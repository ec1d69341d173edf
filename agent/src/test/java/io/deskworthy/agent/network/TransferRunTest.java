package io.deskworthy.agent.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.network.StreamStage;
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

  private static final TransferTask TASK =
      TransferTask.first(Direction.DOWNLOAD, BitRate.ofMegabitsPerSecond(18), IdleLine.UNKNOWN);

  private final AtomicLong nanos = new AtomicLong();
  private final List<String> told = new ArrayList<>();
  private final List<Duration> longSleeps = new ArrayList<>();
  private final TurnListener listener = new Told();
  private Duration sleepsLonger = Duration.ZERO;
  private boolean silentInQueue;
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

  @Test
  void keepsItsPlaceWhenTheLineIsAwayForSecondsWhileItWaits() throws Exception {
    Turn turn = new Turn("t-1", 1, Duration.ofSeconds(8), Duration.ofSeconds(8));
    silentInQueue = true;

    TransferResult result = run(new FakeNode().queueing(turn));

    assertThat(told).containsExactly("waits", "comes");
    assertThat(result.statement()).contains("signed");
  }

  @Test
  void opensMoreConnectionsOnlyWhenTheyAreWanted() throws Exception {
    FakeNode node = new FakeNode();

    run(node);

    assertThat(node.widened()).isEmpty();
  }

  @Test
  void beginsWithAllConnectionsOverALongWay() throws Exception {
    FakeNode node = new FakeNode();
    IdleLine satellite = new IdleLine(Duration.ofMillis(600), Duration.ofMillis(640));

    run(node, TransferTask.first(TASK.direction(), TASK.target(), satellite));

    assertThat(node.widened()).containsExactly(32);
  }

  @Test
  void beginsASecondLookWithTheConnectionsOfTheFirst() throws Exception {
    FakeNode node = new FakeNode();
    TransferResult first = run(node);
    TransferResult wide = new TransferResult(
        first.view(), first.watched(), 32, false, first.loaded(), first.statement());

    TransferResult second = run(node, TASK.again(wide));

    assertThat(node.widened()).containsExactly(32);
    assertThat(second.streams()).isEqualTo(32);
    assertThat(second.view().conditions().stages())
        .containsExactly(new StreamStage(0, 4), new StreamStage(0, 32));
  }

  private TransferResult run(FakeNode node) throws NodeFault, InterruptedException {
    return run(node, TASK);
  }

  private TransferResult run(FakeNode node, TransferTask task)
      throws NodeFault, InterruptedException {
    Control control = Control.open(node, nanos::get);
    SlotWait turn = new SlotWait(
        node, control::faultInQueue, nanos::get, duration -> pass(duration, control), listener);
    return new TransferRun(
            node, control, turn, threads, nanos::get, duration -> pass(duration, control))
        .run(task, rate -> {});
  }

  /** The probe goes on meanwhile. */
  private void pass(Duration duration, Control control) {
    nanos.addAndGet(duration.toNanos());
    boolean isLong = duration.compareTo(Duration.ofSeconds(1)) > 0;
    if (isLong) {
      longSleeps.add(duration);
      nanos.addAndGet(sleepsLonger.toNanos());
    }
    if (!isLong || !silentInQueue) {
      control.probe();
    }
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
