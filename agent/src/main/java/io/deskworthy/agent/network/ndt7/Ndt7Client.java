package io.deskworthy.agent.network.ndt7;

import io.deskworthy.agent.network.NodeFault;
import io.deskworthy.report.network.Direction;

/** The way to an ndt7 server. */
public interface Ndt7Client {

  /**
   * Runs one test to its end: the server's, or after {@link Ndt7Check#LONGEST} our own. Ends in
   * time whatever the server does.
   *
   * @throws NodeFault if the test did not begin, or the connection broke
   * @throws InterruptedException if the run is cancelled
   */
  void run(Direction direction, Hearing hearing) throws NodeFault, InterruptedException;

  /** Hears what comes in, from one thread. */
  interface Hearing {

    /** Takes the beginning: the server has agreed to the test. */
    void begun();

    /** Takes {@code count} bytes of binary payload. */
    void bytes(int count);

    /** Takes a text message of at most {@link Frames#MAX_TEXT} bytes. */
    void text(byte[] message);
  }
}
