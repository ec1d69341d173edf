package io.deskworthy.agent.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.agent.submission.ServerReply.Accepted;
import io.deskworthy.agent.submission.ServerReply.Refused;
import io.deskworthy.agent.submission.ServerReply.Undelivered;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PersistenceTest {

  private final PatientTime time = new PatientTime();
  private final Deque<ServerReply<String>> replies = new ArrayDeque<>();

  @Test
  void asksAgainUntilAFaultHasPassed() throws InterruptedException {
    replies.add(failed(DeliveryFault.CONNECTION_REFUSED));
    replies.add(failed(DeliveryFault.SERVER_BUSY));
    replies.add(new Accepted<>("yes"));

    assertThat(ask()).isEqualTo(new Accepted<>("yes"));
    assertThat(time.waits()).hasSize(2);
  }

  @Test
  void waitsLongerEachTimeAndGivesUpWithTheLastFault() throws InterruptedException {
    for (int i = 0; i < 20; i++) {
      replies.add(failed(DeliveryFault.SERVER_SILENT));
    }

    assertThat(ask()).isEqualTo(failed(DeliveryFault.SERVER_SILENT));
    assertThat(time.waits()).hasSizeBetween(5, 6).isSorted();
    assertThat(time.waits().get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
    assertThat(time.waits().get(4)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
  }

  @Test
  void doesNotAskAgainWhatWasRefusedOrWillNotPass() throws InterruptedException {
    replies.add(new Refused<>(new ServerProblem("replayed", 409, "")));
    replies.add(failed(DeliveryFault.CAPTIVE_PORTAL));

    ask();
    ask();

    assertThat(time.waits()).isEmpty();
  }

  @Test
  void waitsAsLongAsTheServerAsksButNotForADay() throws InterruptedException {
    replies.add(busyFor(Duration.ofSeconds(7)));
    replies.add(busyFor(Duration.ofDays(1)));
    replies.add(new Accepted<>("yes"));

    ask();

    assertThat(time.waits()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(30));
  }

  @Test
  void givesASilentLineHalfAMinuteInAll() throws InterruptedException {
    ServerReply<String> last = persistence(new ArrayList<>()).ask(() -> {
      time.pass(Duration.ofSeconds(5));
      return failed(DeliveryFault.SERVER_SILENT);
    });

    assertThat(last).isEqualTo(failed(DeliveryFault.SERVER_SILENT));
    assertThat(Duration.ofNanos(time.nanos()))
        .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
  }

  @Test
  void tellsOfNoWaitThatDoesNotCome() throws InterruptedException {
    List<DeliveryFault> heard = new ArrayList<>();

    persistence(heard).ask(() -> {
      time.pass(Duration.ofSeconds(20));
      return failed(DeliveryFault.SERVER_SILENT);
    });

    assertThat(heard).isEmpty();
  }

  @Test
  void endsWhenPatienceEndsWhateverIsLeftOfAttempts() throws InterruptedException {
    for (int i = 0; i < 20; i++) {
      replies.add(busyFor(Duration.ofSeconds(30)));
    }

    ask();

    assertThat(time.waits()).hasSize(3);
  }

  @Test
  void stopsWhenItIsInterrupted() {
    replies.add(failed(DeliveryFault.SERVER_SILENT));

    assertThatThrownBy(() -> persistence(new ArrayList<>()).ask(() -> {
          Thread.currentThread().interrupt();
          return replies.remove();
        }))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void saysWhyItWaits() throws InterruptedException {
    List<DeliveryFault> heard = new ArrayList<>();
    replies.add(failed(DeliveryFault.NO_NETWORK));
    replies.add(new Accepted<>("yes"));

    persistence(heard).ask(replies::remove);

    assertThat(heard).containsExactly(DeliveryFault.NO_NETWORK);
  }

  private ServerReply<String> ask() throws InterruptedException {
    return persistence(new ArrayList<>()).ask(replies::remove);
  }

  private Persistence persistence(List<DeliveryFault> heard) {
    return new Persistence(time, time, new Random(1), (fault, wait) -> heard.add(fault));
  }

  private static ServerReply<String> failed(DeliveryFault fault) {
    return new Undelivered<>(fault, "", Optional.empty());
  }

  private static ServerReply<String> busyFor(Duration time) {
    return new Undelivered<>(DeliveryFault.SERVER_BUSY, "", Optional.of(time));
  }
}
