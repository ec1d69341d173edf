package io.deskworthy.server;

import io.deskworthy.report.unit.BitRate;
import io.deskworthy.server.measure.MeasurementNode;
import io.deskworthy.server.open.Admission;
import io.deskworthy.server.position.StoredPolicy;
import java.util.Optional;

/**
 * Lets open tests into the room of certified ones. Where the node's line is known, a test gets a
 * quarter of what is free and is held at that rate, so that no candidate's figure depends on it.
 *
 * @param node whose room it is
 * @param lineKnown whether {@code --uplink} was given; else the only limit is the number of tests
 */
record NodeAdmission(MeasurementNode node, boolean lineKnown) implements Admission {

  /** With four such tests, a third of the room is still free. */
  private static final double SHARE = 0.25;

  @Override
  public Optional<Place> enter(BitRate most) {
    BitRate pace = StoredPolicy.preset().policy().pace();
    int places = node.lend(lineKnown ? SHARE : 0, pace);
    if (places == 0) {
      return Optional.empty();
    }
    long granted = Math.min(most.bitsPerSecond(), places * pace.bitsPerSecond());
    return Optional.of(new Lent(node, places, pace, lineKnown ? new BitRate(granted) : most));
  }

  private record Lent(MeasurementNode node, int places, BitRate pace, BitRate rate)
      implements Place {

    @Override
    public void leave() {
      node.giveBack(places, pace);
    }
  }
}
