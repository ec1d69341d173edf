package io.deskworthy.agent.command;

import java.io.IOException;

/** One verb of the command line. */
interface DeskCommand {

  /**
   * Does it.
   *
   * @throws CommandFault with a sentence for the person, if it cannot be done
   * @throws IOException if the machine fails in a way that has no sentence of its own
   */
  ExitCode run(Context context) throws IOException, InterruptedException;
}
