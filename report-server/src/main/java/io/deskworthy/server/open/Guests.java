package io.deskworthy.server.open;

import io.deskworthy.report.network.Pacer;
import io.deskworthy.server.http.Problem;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Those who test now, bounded in number and for each address. Safe for concurrent use. */
public final class Guests {

  /** An ndt7 test takes 10 s. */
  private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

  private final Admission admission;
  private final OpenLimits limits;
  private final Map<String, Integer> byAddress = new HashMap<>();
  private int all;

  /** Makes an empty house. */
  public Guests(Admission admission, OpenLimits limits) {
    this.admission = admission;
    this.limits = limits;
  }

  /**
   * Lets a test in.
   *
   * @param address the client's, kept only while the test runs
   * @throws Problem {@code node-busy} 503 if there is no room
   */
  public synchronized Guest enter(String address) {
    int ofAddress = byAddress.getOrDefault(address, 0);
    if (all >= limits.atOnce() || ofAddress >= limits.atOncePerAddress()) {
      throw busy();
    }
    Admission.Place place = admission.enter(limits.fastest()).orElseThrow(Guests::busy);
    all++;
    byAddress.put(address, ofAddress + 1);
    return new Guest(address, place);
  }

  /** Returns the problem of a node that has no room for a test. */
  public static Problem busy() {
    return new Problem(
            503,
            "node-busy",
            "Too many tests at once",
            "This server takes few open tests at one time. Try again in a minute.")
        .retryAfter(RETRY_AFTER);
  }

  private synchronized void left(String address) {
    all--;
    byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
  }

  /** One test that was let in. Safe for concurrent use. */
  public final class Guest {

    private final String address;
    private final Admission.Place place;
    private final Pacer pacer;
    private final AtomicBoolean gone = new AtomicBoolean();

    private Guest(String address, Admission.Place place) {
      this.address = address;
      this.place = place;
      this.pacer = new Pacer(place.rate());
    }

    /** Returns what holds the sum of the test's streams at its rate. */
    public Pacer pacer() {
      return pacer;
    }

    /** Returns how many bytes the test may move in {@code time}. */
    public long bytesIn(Duration time) {
      return (long) (place.rate().bitsPerSecond() / 8.0 * time.toNanos() / 1e9);
    }

    /** Gives the room back; may be called again. */
    public void leave() {
      if (gone.compareAndSet(false, true)) {
        left(address);
        place.leave();
      }
    }
  }
}
