package io.deskworthy.agent.command;

import io.deskworthy.agent.identity.ServerOrigin;
import io.deskworthy.agent.submission.ServerProblem;
import io.deskworthy.agent.submission.ServerReply;

/** Puts what a server answered, or did not, into the words of a command. */
final class ServerFaults {

  private ServerFaults() {}

  /** The server said no, and says why. */
  static CommandFault refused(ServerProblem problem) {
    return CommandFault.fault(problem.code(), problem.detail());
  }

  /** There was no answer to go by, so that no check against this server is possible now. */
  static CommandFault unreachable(ServerReply.Undelivered<?> undelivered, ServerOrigin server) {
    return CommandFault.fault(undelivered.fault().code(), server, undelivered.detail());
  }
}
