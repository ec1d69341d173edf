package io.deskworthy.agent.hardware;

import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.machine.Support;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.ByteSize;
import io.deskworthy.report.unit.Ratio;
import java.time.LocalDate;
import java.util.List;

/** An ordinary laptop with 8 GB. Tests override what matters to them. */
class FakeInventory implements Inventory {

  @Override
  public Memory memory() {
    return new Memory(
        Reading.of(ByteSize.ofGigabytes(7.7)),
        Reading.of(ByteSize.ofGigabytes(3.1)),
        new InstalledMemory(Reading.of(ByteSize.ofGigabytes(8)), Reading.of("windows-api")));
  }

  @Override
  public Processor processor() {
    return new Processor(
        Reading.of("Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz"),
        Reading.of(4L),
        Reading.of(8L),
        Reading.of(1_600_000_000L));
  }

  @Override
  public SystemVersion system() {
    return new SystemVersion(
        new MachineFacts.SystemNames(
            Reading.of("Windows"), Reading.of("11"), Reading.of("22631"), Reading.of("amd64")),
        Reading.of("Professional"),
        new Support(Reading.of(true), Reading.of(LocalDate.of(2027, 10, 12))));
  }

  @Override
  public Reading<Ratio> processorLoad() {
    return Reading.of(new Ratio(0.07));
  }

  @Override
  public Reading<ByteSize> freeDisk() {
    return Reading.of(ByteSize.ofGigabytes(120));
  }

  @Override
  public Reading<List<String>> screens() {
    return Reading.of(List.of("1920x1080"));
  }

  @Override
  public Reading<Boolean> onBattery() {
    return Reading.of(false);
  }

  @Override
  public Link link() {
    return new Link(Reading.of("wifi"), Reading.of(BitRate.ofMegabitsPerSecond(866)));
  }

  @Override
  public Reading<Boolean> virtualMachine() {
    return Reading.of(false);
  }

  @Override
  public Reading<Boolean> container() {
    return Reading.of(false);
  }

  @Override
  public Reading<Boolean> vpn() {
    return Reading.of(false);
  }

  @Override
  public Reading<List<String>> remoteControl() {
    return Reading.of(List.of());
  }
}
