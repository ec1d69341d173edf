package io.deskworthy.agent.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.NetworkReasons;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A candidate in the queue of a node, in simulated time. */
final class SlotWaitTest {

  private static final Turn SECOND =
      new Turn("t-1", 1, Duration.ofSeconds(20), Duration.ofSeconds(2));

  private final QueueingNode node = new QueueingNode();
  private final Told listener = new Told();
  private final List<Turn> told = listener.turns;
  private Optional<Reason> fault = Optional.empty();
  private long nanos;
  private final SlotWait wait = new SlotWait(node, () -> fault, () -> nanos, this::sleep, listener);

  @Test
  void beginsAtOnceWhereThereIsRoom() throws Exception {
    assertThat(await()).isEqualTo(QueueingNode.SLOT);
    assertThat(told).isEmpty();
    assertThat(listener.comes).isEqualTo(1);
    assertThat(node.tickets).containsExactly(Optional.empty());
  }

  @Test
  void tellsThePlaceAndTheTimeAndAsksAgainWithItsTicket() throws Exception {
    node.answers.add(SECOND);
    node.answers.add(new Turn("t-1", 0, Duration.ofSeconds(7), Duration.ofMillis(250)));

    assertThat(await()).isEqualTo(QueueingNode.SLOT);

    assertThat(told).extracting(Turn::before).containsExactly(1, 0);
    assertThat(node.tickets)
        .containsExactly(Optional.empty(), Optional.of("t-1"), Optional.of("t-1"));
    assertThat(Duration.ofNanos(nanos)).isEqualTo(Duration.ofMillis(2250));
  }

  @Test
  void givesUpAfterTwelveMinutes() {
    node.forever = Optional.of(SECOND);

    assertFails(NetworkReasons.NODE_BUSY);
    assertThat(Duration.ofNanos(nanos)).isEqualTo(Duration.ofMinutes(12));
  }

  @Test
  void staysInTheQueueWhenAQuestionGetsLost() throws Exception {
    node.answers.add(SECOND);
    node.losesNext = 2;

    assertThat(await()).isEqualTo(QueueingNode.SLOT);
  }

  @Test
  void leavesANodeThatIsGone() {
    node.answers.add(SECOND);
    node.losesNext = 3;

    assertFails(NetworkReasons.NODE_UNREACHABLE);
  }

  @Test
  void leavesWhenTheConnectionToTheNodeIsLost() {
    node.answers.add(SECOND);
    fault = Optional.of(NetworkReasons.CONNECTION_LOST);

    assertFails(NetworkReasons.CONNECTION_LOST);
  }

  @Test
  void canBeCancelled() {
    node.forever = Optional.of(SECOND);
    SlotWait cancelled = new SlotWait(
        node,
        () -> fault,
        () -> nanos,
        duration -> {
          throw new InterruptedException();
        },
        listener);

    assertThatThrownBy(() -> cancelled.await(Direction.DOWNLOAD, Duration.ZERO))
        .isInstanceOf(InterruptedException.class);
  }

  private Slot await() throws NodeFault, InterruptedException {
    return wait.await(Direction.DOWNLOAD, Duration.ofMillis(20));
  }

  private void assertFails(Reason reason) {
    assertThatThrownBy(this::await)
        .isInstanceOfSatisfying(
            NodeFault.class, broken -> assertThat(broken.reason()).isEqualTo(reason));
  }

  private void sleep(Duration duration) {
    nanos += duration.toNanos();
  }

  /** Keeps what it hears. */
  private static final class Told implements TurnListener {

    private final List<Turn> turns = new ArrayList<>();
    private int comes;

    @Override
    public void waits(Turn turn) {
      turns.add(turn);
    }

    @Override
    public void comes() {
      comes++;
    }

    @Override
    public void again() {
      throw new AssertionError("nothing was void");
    }
  }
}
