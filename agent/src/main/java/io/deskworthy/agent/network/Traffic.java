package io.deskworthy.agent.network;

import io.deskworthy.report.network.TransferBins;

/** The bytes of one transfer. */
interface Traffic {

  /** Moves the bytes of one stream until it ends; called once for each, on a thread of its own. */
  void flow(int stream) throws NodeFault;

  /** Does what is due: called every 10 ms while the transfer runs, and once before it ends. */
  void tick();

  /** Returns what the receiver has counted: whole bins. */
  TransferBins bins();

  /** Lets senders stop. */
  void stop();
}
