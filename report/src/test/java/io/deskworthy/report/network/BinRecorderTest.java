package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class BinRecorderTest {

  private static final long START = Duration.ofDays(3).toNanos();

  private final BinRecorder recorder = new BinRecorder();

  @Test
  void beginsWithTheFirstByte() {
    recorder.add(10, START);
    recorder.add(5, after(99));
    recorder.add(7, after(100));

    assertThat(recorder.complete(after(200)).bytes()).containsExactly(15L, 7L);
  }

  @Test
  void keepsBackTheBinThatIsNotOver() {
    recorder.add(10, START);
    recorder.add(7, after(150));

    assertThat(recorder.complete(after(199)).bytes()).containsExactly(10L);
  }

  @Test
  void countsSilenceAsEmptyBins() {
    recorder.add(10, START);

    assertThat(recorder.complete(after(350)).bytes()).containsExactly(10L, 0L, 0L);
  }

  @Test
  void hasNoBinsBeforeTheFirstByte() {
    assertThat(recorder.complete(START).bytes()).isEmpty();
  }

  @Test
  void stopsCountingAfterAMinute() {
    recorder.add(1, START);
    recorder.add(1, after(60_000));

    assertThat(recorder.complete(after(90_000)).total()).isEqualTo(1);
  }

  private static long after(long millis) {
    return START + Duration.ofMillis(millis).toNanos();
  }
}
