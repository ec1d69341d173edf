package io.deskworthy.agent.network;

import io.deskworthy.agent.network.preflight.TransferWatch;

/**
 * Tells the candidate how it goes with the turn, and leaves line and node alone until it comes.
 *
 * @param probing looks at the line
 * @param watch looks at this computer while a transfer runs
 * @param live tells the candidate
 */
record InQueue(Probing probing, TransferWatch watch, LiveRate live) implements TurnListener {

  @Override
  public void waits(Turn turn) {
    probing.standBack();
    live.waiting(turn);
  }

  @Override
  public void comes() {
    probing.rest();
  }

  @Override
  public void again() {
    probing.standBack();
    watch.anew();
    live.again();
  }
}
