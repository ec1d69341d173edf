package io.deskworthy.server.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.ProbeKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class HeardProbesTest {

  private final FakeTime time = new FakeTime();
  private final Measurements measurements = Nodes.measurements(MeasureLimits.DEFAULT, time);
  private final HeardProbes heard = new HeardProbes();
  private long sequence;

  @Test
  void takesTheSparseProbesOfWhoWaitedForNoGap() {
    for (int second = 0; second < 20; second++) {
      probe(1000);
    }

    Measurement measurement = begun();
    for (int probe = 0; probe < 20; probe++) {
      probe(50);
    }

    assertThat(measurement.probe().gaps()).isEmpty();
  }

  @Test
  void tellsTheGapThatComesAfterThem() {
    probe(1000);
    probe(1000);
    Measurement measurement = begun();
    probe(50);
    sequence += 8;
    probe(450);

    assertThat(measurement.probe().gaps()).hasSize(1);
  }

  private Measurement begun() {
    Measurement measurement =
        Nodes.reserved(measurements, Sessions.called("session-1"), Direction.DOWNLOAD);
    measurements.start(measurement);
    measurement.received(1, time.nanos(), time.now());
    heard.add(measurement);
    return measurement;
  }

  /** One that comes {@code millis} after the one before. */
  private void probe(int millis) {
    time.pass(Duration.ofMillis(millis));
    heard.arrived(ProbeKind.WEBSOCKET, sequence++, time.nanos(), time.nanos());
  }
}
