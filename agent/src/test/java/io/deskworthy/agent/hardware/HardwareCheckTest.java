package io.deskworthy.agent.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.check.Progress;
import io.deskworthy.agent.check.ProgressListener;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.unit.ByteSize;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class HardwareCheckTest {

  /** Only what never answers takes this long. */
  private static final Duration PATIENCE = Duration.ofMillis(700);

  @Test
  void findsEverythingThatTheMachineTells() throws InterruptedException {
    Findings findings = run(new FakeInventory());

    assertThat(findings.reading(MachineFindings.INSTALLED_MEMORY))
        .isEqualTo(Reading.of(ByteSize.ofGigabytes(8)));
    assertThat(findings.reading(MachineFindings.SCREENS))
        .isEqualTo(Reading.of(List.of("1920x1080")));
    assertThat(findings.present()).allMatch(finding -> isKnown(findings, finding));
  }

  @Test
  void leavesBehindWhatNeverAnswers() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);

    Findings findings = run(new FakeInventory() {
      @Override
      public Processor processor() {
        awaitForever(never);
        return super.processor();
      }
    });

    assertThat(findings.reading(MachineFindings.PROCESSOR).reason()).contains(Reason.TIMED_OUT);
    assertThat(findings.reading(MachineFindings.PHYSICAL_CORES).reason())
        .contains(Reason.TIMED_OUT);
    assertThat(findings.reading(MachineFindings.USABLE_MEMORY).value()).isPresent();
  }

  @Test
  void survivesAGroupThatFails() throws InterruptedException {
    Findings findings = run(new FakeInventory() {
      @Override
      public Reading<Boolean> onBattery() {
        throw new UnsatisfiedLinkError("no such library");
      }
    });

    assertThat(findings.reading(MachineFindings.ON_BATTERY).reason()).contains(Reason.NOT_READABLE);
    assertThat(findings.reading(MachineFindings.LINK_TYPE)).isEqualTo(Reading.of("wifi"));
  }

  @Test
  void callsAnAbsurdValueUnknown() throws InterruptedException {
    Findings findings = run(new FakeInventory() {
      @Override
      public Reading<ByteSize> freeDisk() {
        return Reading.of(new ByteSize(Long.MAX_VALUE));
      }
    });

    assertThat(findings.reading(MachineFindings.FREE_DISK).reason()).contains(Group.ABSURD);
  }

  @Test
  void saysHowFarItIs() throws InterruptedException {
    List<Progress> heard = new CopyOnWriteArrayList<>();

    new HardwareCheck(new FakeInventory(), PATIENCE).run(heard::add);

    assertThat(heard).extracting(Progress::fraction).isSorted().first().isEqualTo(0.0);
    assertThat(heard).last().extracting(Progress::step).isEqualTo("hardware.done");
  }

  private static Findings run(Inventory inventory) throws InterruptedException {
    return new HardwareCheck(inventory, PATIENCE).run(ProgressListener.SILENT);
  }

  private static boolean isKnown(Findings findings, Finding<?> finding) {
    return findings.reading(finding).value().isPresent();
  }

  private static void awaitForever(CountDownLatch never) {
    try {
      never.await();
    } catch (InterruptedException leftBehind) {
      Thread.currentThread().interrupt();
    }
  }
}
