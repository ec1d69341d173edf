package io.deskworthy.agent.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person types, some of it without showing on the screen. */
final class ConsoleAnswers extends BufferedReader {

  private final Optional<Console> console;

  ConsoleAnswers(Reader typed, Optional<Console> console) {
    super(typed);
    this.console = console;
  }

  /** Reads a line that does not show, where there is a console; null at the end of input. */
  @Nullable
  String readHidden() throws IOException {
    if (console.isEmpty()) {
      return readLine();
    }
    char[] typed = console.get().readPassword();
    return typed == null ? null : new String(typed);
  }
}
