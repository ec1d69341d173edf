package io.deskworthy.agent.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.FindingCatalogue;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.unit.ByteSize;
import io.deskworthy.report.unit.Decibels;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class CheckupTest {

  private static final Duration AMPLE = Duration.ofSeconds(30);

  private static final Findings EIGHT_GIGABYTES = Findings.builder()
      .measured(MachineFindings.INSTALLED_MEMORY, ByteSize.ofGigabytes(8))
      .build();

  private static final Findings BACKGROUND =
      Findings.builder().measured(NoiseFindings.L90, new Decibels(-60)).build();

  private final Map<CheckName, Throwable> faults = new EnumMap<>(CheckName.class);

  @Test
  void putsTheFindingsOfAllChecksTogether() throws Exception {
    Findings found = run(
        AMPLE,
        FakeCheck.finding(CheckName.HARDWARE, EIGHT_GIGABYTES),
        FakeCheck.finding(CheckName.NOISE, BACKGROUND));

    assertThat(found).isEqualTo(EIGHT_GIGABYTES.toBuilder().addAll(BACKGROUND).build());
    assertThat(faults).isEmpty();
  }

  @Test
  void letsACheckTakeLongerThatWaitsForItsTurn() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Check patient = new Check() {
      @Override
      public CheckName name() {
        return CheckName.NETWORK;
      }

      @Override
      public Duration waiting() {
        return AMPLE;
      }

      @Override
      public Findings run(ProgressListener listener) throws InterruptedException {
        var unused = never.await(300, TimeUnit.MILLISECONDS);
        return Findings.builder()
            .measured(NetworkFindings.IDLE_RTT, Duration.ZERO)
            .build();
      }
    };

    Findings found = run(Duration.ofMillis(100), patient, new FakeCheck(CheckName.NOISE, () -> {
      never.await();
      return BACKGROUND;
    }));

    assertThat(found.reading(NetworkFindings.IDLE_RTT)).isEqualTo(Reading.of(Duration.ZERO));
    assertThat(found.reading(NoiseFindings.L90).reason()).contains(Reason.TIMED_OUT);
  }

  @Test
  void runsThemSideBySide() throws Exception {
    CyclicBarrier bothAreThere = new CyclicBarrier(2);

    Findings found = run(
        AMPLE,
        new FakeCheck(CheckName.HARDWARE, () -> {
          bothAreThere.await();
          return EIGHT_GIGABYTES;
        }),
        new FakeCheck(CheckName.NOISE, () -> {
          bothAreThere.await();
          return BACKGROUND;
        }));

    assertThat(found.present()).hasSize(2);
  }

  @Test
  void aCheckThatThrowsLeavesUnknownFindingsAndTheOthersGoOn() throws Exception {
    Error fault = new NoClassDefFoundError("a library is missing");

    Findings found = run(
        AMPLE,
        FakeCheck.throwing(CheckName.NETWORK, fault),
        FakeCheck.finding(CheckName.HARDWARE, EIGHT_GIGABYTES));

    assertThat(found.reading(NetworkFindings.IDLE_RTT))
        .isEqualTo(Reading.unknown(Checkup.CHECK_FAILED));
    assertThat(found.reading(NetworkFindings.DOWNLOAD.goodput()))
        .isEqualTo(Reading.unknown(Checkup.CHECK_FAILED));
    assertThat(found.reading(MachineFindings.INSTALLED_MEMORY).value())
        .contains(ByteSize.ofGigabytes(8));
    assertThat(faults).containsOnly(Map.entry(CheckName.NETWORK, fault));
  }

  @Test
  void aCheckThatIsBusyWhenTimeIsUpIsLeftBehind() throws Exception {
    CountDownLatch never = new CountDownLatch(1);

    Findings found = run(Duration.ofMillis(50), new FakeCheck(CheckName.NOISE, () -> {
      never.await();
      return BACKGROUND;
    }));

    assertThat(found.reading(NoiseFindings.MICROPHONE_WORKS))
        .isEqualTo(Reading.unknown(Reason.TIMED_OUT));
  }

  @Test
  void cancellingTheRunInterruptsItsChecks() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Thread run = Thread.currentThread();
    FakeCheck busy = new FakeCheck(CheckName.NOISE, () -> {
      started.countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException cancelled) {
        interrupted.countDown();
      }
      return BACKGROUND;
    });
    Thread canceller = new Thread(() -> {
      try {
        started.await();
      } catch (InterruptedException ended) {
        return;
      }
      run.interrupt();
    });
    canceller.start();

    assertThatThrownBy(() -> run(AMPLE, busy)).isInstanceOf(InterruptedException.class);
    interrupted.await();
    canceller.join();
  }

  @Test
  void saysOfEachCheckThatItHasFinished() throws Exception {
    Queue<String> steps = new ConcurrentLinkedQueue<>();

    new Checkup(
            List.of(
                FakeCheck.finding(CheckName.HARDWARE, EIGHT_GIGABYTES),
                FakeCheck.throwing(CheckName.NETWORK, new StackOverflowError())),
            AMPLE,
            faults::put)
        .run(progress -> steps.add(progress.step()));

    assertThat(steps).contains("hardware.fake", "hardware.done", "network.fake", "network.done");
  }

  @Test
  void everyFindingButDeclarationsAndWatchedNightsHasOneCheck() {
    for (Finding<?> finding : FindingCatalogue.ALL) {
      long owners = List.of(CheckName.values()).stream()
          .filter(check -> check.findings().contains(finding))
          .count();

      assertThat(owners)
          .as(finding.path())
          .isEqualTo(
              finding.path().startsWith("declared") || finding.path().startsWith("network.nights.")
                  ? 0
                  : 1);
    }
  }

  private Findings run(Duration limit, Check... checks) throws InterruptedException {
    return new Checkup(List.of(checks), limit, faults::put).run(ProgressListener.SILENT);
  }
}
