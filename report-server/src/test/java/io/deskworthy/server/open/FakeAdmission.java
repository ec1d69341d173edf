package io.deskworthy.server.open;

import io.deskworthy.report.unit.BitRate;
import java.util.Optional;

/** Room for so many at a rate; counts who is in. */
public final class FakeAdmission implements Admission {

  private final BitRate rate;
  private int free;

  /** Makes room for {@code free} tests, each held at {@code rate}. */
  public FakeAdmission(int free, BitRate rate) {
    this.free = free;
    this.rate = rate;
  }

  /** Returns how many more could enter. */
  public synchronized int free() {
    return free;
  }

  @Override
  public synchronized Optional<Place> enter(BitRate most) {
    if (free == 0) {
      return Optional.empty();
    }
    free--;
    return Optional.of(new Place() {
      @Override
      public BitRate rate() {
        return rate;
      }

      @Override
      public void leave() {
        left();
      }
    });
  }

  private synchronized void left() {
    free++;
  }
}
