package io.deskworthy.agent.network;

/** Hears how it goes with a turn at a node. */
interface TurnListener {

  /** Others are measured first. */
  void waits(Turn turn);

  /** It is time: a transfer may start. */
  void comes();

  /** The node was too busy for a fair measurement; there will be another turn. */
  void again();
}
