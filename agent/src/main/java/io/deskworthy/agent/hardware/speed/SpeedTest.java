package io.deskworthy.agent.hardware.speed;

import io.deskworthy.agent.time.Ticker;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * Runs each kernel until it is compiled, then in short bursts, in turn on one core and on all: 1.7
 * s in all. Bursts in turn meet the same disturbances, and each kernel meets quiet moments.
 *
 * @param ticker tells the time
 * @param processors how many logical ones there are
 */
public record SpeedTest(Ticker ticker, int processors) {

  /** By then Java's compiler is done with either kernel; ten times as long changes no figure. */
  private static final Duration WARM_UP = Duration.ofMillis(200);

  private static final Duration ONE_CORE = Duration.ofMillis(25);

  private static final Duration ALL_CORES = Duration.ofMillis(35);

  private static final int ROUNDS = 10;

  /** Beyond so many the memory for their fields could get short. */
  private static final int MOST_THREADS = 256;

  /** Measures, which keeps all processors busy meanwhile. */
  Speed run() throws InterruptedException {
    int all = Math.max(1, Math.min(MOST_THREADS, processors));
    try (Crew crew = new Crew(all, ticker)) {
      for (Workload each : Workload.values()) {
        crew.burst(each, 1, WARM_UP, new Rates());
      }
      Map<Workload, Rates> one = empty();
      Map<Workload, Rates> together = empty();
      for (int round = 0; round < ROUNDS; round++) {
        burst(crew, 1, ONE_CORE, one);
        burst(crew, all, ALL_CORES, together);
      }
      return Speed.of(one, together, crew.share().reading());
    }
  }

  private static void burst(Crew crew, int threads, Duration length, Map<Workload, Rates> rates)
      throws InterruptedException {
    for (Map.Entry<Workload, Rates> each : rates.entrySet()) {
      crew.burst(each.getKey(), threads, length, each.getValue());
    }
  }

  private static Map<Workload, Rates> empty() {
    Map<Workload, Rates> rates = new EnumMap<>(Workload.class);
    for (Workload workload : Workload.values()) {
      rates.put(workload, new Rates());
    }
    return rates;
  }
}
