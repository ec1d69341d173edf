package io.deskworthy.agent.window.journey;

import io.deskworthy.agent.submission.ReportNotKeptException;
import io.deskworthy.agent.submission.ServerProblem;
import io.deskworthy.agent.submission.ServerReply;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What went wrong, for the message files.
 *
 * @param code under which the texts stand
 * @param arguments for the texts
 * @param unforeseen what was thrown, if it is a mistake of this program
 */
public record Trouble(String code, List<Object> arguments, Optional<Exception> unforeseen) {

  /** Copies the arguments. */
  public Trouble {
    arguments = List.copyOf(arguments);
  }

  /** Returns the trouble of that code in the message files. */
  public static Trouble of(String code, Object... arguments) {
    return new Trouble(code, List.of(arguments), Optional.empty());
  }

  static Trouble of(ServerProblem problem) {
    return of(problem.code(), problem.detail());
  }

  static Trouble of(ServerReply.Undelivered<?> undelivered, Object server) {
    return of(undelivered.fault().code(), server, undelivered.detail());
  }

  static Trouble of(Exception thrown) {
    if (thrown instanceof ReportNotKeptException full) {
      return of(full.code(), String.valueOf(full.getMessage()));
    }
    if (thrown instanceof IOException) {
      return of("file-trouble", String.valueOf(thrown.getMessage()));
    }
    return new Trouble("unexpected", List.of(), Optional.of(thrown));
  }
}
