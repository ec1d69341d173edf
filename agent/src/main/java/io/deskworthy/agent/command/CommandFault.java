package io.deskworthy.agent.command;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ends a command with a sentence for people. The sentence stands in the message files under
 * {@code fault.} and the code, what to do about it under the same with {@code .advice}.
 */
final class CommandFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final String code;
  private final String[] arguments;

  private CommandFault(ExitCode exitCode, String code, @Nullable Object... arguments) {
    super(code);
    this.exitCode = exitCode;
    this.code = code;
    this.arguments = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
  }

  /** Something failed that the person who typed the command did not cause. */
  static CommandFault fault(String code, @Nullable Object... arguments) {
    return new CommandFault(ExitCode.FAULT, code, arguments);
  }

  /** What was typed cannot be meant. */
  static CommandFault usage(String code, @Nullable Object... arguments) {
    return new CommandFault(ExitCode.USAGE, code, arguments);
  }

  /** A report was not delivered. */
  static CommandFault notDelivered(String code, @Nullable Object... arguments) {
    return new CommandFault(ExitCode.NOT_DELIVERED, code, arguments);
  }

  CommandFault because(Throwable cause) {
    initCause(cause);
    return this;
  }

  ExitCode exitCode() {
    return exitCode;
  }

  String code() {
    return code;
  }

  Object[] arguments() {
    return arguments.clone();
  }
}
