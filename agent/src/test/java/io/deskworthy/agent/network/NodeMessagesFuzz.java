package io.deskworthy.agent.network;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.network.TransferBins;
import java.nio.charset.StandardCharsets;

/**
 * What a measurement node may say, each line one message: as the answer to a request for a turn,
 * and on the control channel while it counts an upload. Is refused, or lies within its bounds.
 */
public final class NodeMessagesFuzz {

  private static final String UPLOAD = "upload";

  /** How a message calls it that answers one. */
  private static final String BURST = "burst";

  private NodeMessagesFuzz() {}

  /** Takes one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    String messages = new String(input, StandardCharsets.UTF_8);
    Control control = counting();
    if (messages.contains(BURST)) {
      sendBursts(control);
    }
    messages.lines().forEach(line -> {
      readAnswer(line);
      control.text(line);
    });
    if (control.received(UPLOAD).count() > TransferBins.MOST) {
      throw new AssertionError("more bins than a transfer can have");
    }
  }

  /** A channel on which an upload has begun. */
  private static Control counting() {
    try {
      Control control = Control.open(new FakeNode(), () -> 0);
      control.start(UPLOAD);
      return control;
    } catch (NodeFault | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /**
   * One for each direction: the second comes from here, and the node may answer it. Costs more time
   * than all else, so only where something speaks of one.
   */
  private static void sendBursts(Control control) {
    control.burst();
    control.burst();
  }

  private static void readAnswer(String line) {
    byte[] json = line.getBytes(StandardCharsets.UTF_8);
    try {
      Turn turn = Turn.fromJson(json);
      if (turn.poll().isNegative() || turn.before() < 0) {
        throw new AssertionError("a turn that cannot be");
      }
    } catch (MalformedJsonException refused) {
      // By name, as it should.
    }
    try {
      Slot slot = Slot.fromJson(json);
      if (slot.streams() < 1 || slot.streams() > slot.mostStreams()) {
        throw new AssertionError("a transfer that cannot be");
      }
    } catch (MalformedJsonException refused) {
      // By name, as it should.
    }
  }
}
