package io.deskworthy.agent.network;

import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.TransferDecision.Care;
import io.deskworthy.report.unit.BitRate;

/**
 * What a transfer is to find out.
 *
 * @param direction which way the payload goes
 * @param target the goodput that the policy asks for
 * @param idle the line at rest
 * @param care how soon it may end
 * @param streams how many connections to begin with, as far as the node lets
 * @param carries whether an earlier transfer showed that the line carries the target
 */
record TransferTask(
    Direction direction, BitRate target, IdleLine idle, Care care, int streams, boolean carries) {

  /** Returns that of a first look, which ends when it is clear. */
  static TransferTask first(Direction direction, BitRate target, IdleLine idle) {
    return new TransferTask(direction, target, idle, Care.USUAL, idle.firstStreams(), false);
  }

  /**
   * Returns that of a second look, which takes the whole time, and the connections that carried the
   * first: fewer could be held back by losses and carry less than was seen before.
   */
  TransferTask again(TransferResult before) {
    return new TransferTask(
        direction, target, idle, Care.WHOLE_TIME, before.streams(), before.seemsEnough(target));
  }
}
