package io.deskworthy.bench.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.deskworthy.testkit.line.LineRecord;
import io.deskworthy.testkit.line.LineRow;
import io.deskworthy.testkit.line.Way;
import io.deskworthy.testkit.line.WayCounts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LoadedStretchTest {

  private static final long ROW_NANOS = 10_000_000L;

  private static final long BYTES_PER_ROW = 25_000;

  /** 2 s of nothing, 5 s of download with 100 ms of queue, which then empties, 2 s of nothing. */
  private final LineRecord download = record();

  @Test
  void leavesOutWhatCameBeforeAndAfter() {
    LineRecord whole = LoadedStretch.whole(download, Way.DOWN).orElseThrow();

    assertThat(whole.length().toMillis() / 1e3).isCloseTo(5.1, within(0.11));
  }

  @Test
  void leavesOutTheRampUpAndTheEmptyingOfTheQueue() {
    LineRecord loaded = LoadedStretch.of(download, Way.DOWN).orElseThrow();

    assertThat(loaded.length().toMillis() / 1e3).isCloseTo(4, within(0.21));
    assertThat(loaded.rows().get(0).down().queueMicros()).isEqualTo(100_000);
    assertThat(LoadedStretch.queueMillis(loaded)).isCloseTo(100, within(0.1));
  }

  @Test
  void isNotThereWhereNothingWasCarried() {
    assertThat(LoadedStretch.whole(download, Way.UP)).isEmpty();
  }

  @Test
  void doesNotTakeTheBurstsBesideAnotherDirectionsLoadForLoad() {
    LineRecord whole = LoadedStretch.whole(withBursts(), Way.DOWN).orElseThrow();

    assertThat(whole.length().toMillis() / 1e3).isCloseTo(5.1, within(0.11));
  }

  /** Before and after the load, 350 ms apart, bursts that fill half a tenth of a second. */
  private static LineRecord withBursts() {
    List<LineRow> rows = new ArrayList<>();
    long bytes = 0;
    for (int i = 0; i < 910; i++) {
      boolean carries = i >= 200 && i < 710;
      bytes += carries ? BYTES_PER_ROW : i % 35 == 0 ? 5 * BYTES_PER_ROW : 0;
      rows.add(new LineRow(
          i * ROW_NANOS, new WayCounts(0, 0, 0, 0, 0, 0), new WayCounts(0, bytes, 0, 0, 0, 0)));
    }
    return new LineRecord(rows);
  }

  private static LineRecord record() {
    List<LineRow> rows = new ArrayList<>();
    long bytes = 0;
    for (int i = 0; i < 910; i++) {
      boolean carries = i >= 200 && i < 710;
      bytes += carries ? BYTES_PER_ROW : 0;
      long queue = carries ? Math.min(100_000, (710 - i) * ROW_NANOS / 1000) : 0;
      rows.add(new LineRow(
          i * ROW_NANOS, new WayCounts(0, 0, 0, 0, 0, 0), new WayCounts(0, bytes, 0, 0, queue, 0)));
    }
    return new LineRecord(rows);
  }
}
