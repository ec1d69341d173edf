package io.deskworthy.agent.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the program speaks and listens.
 *
 * @param out results
 * @param err progress, questions and complaints
 * @param answers what a person types
 * @param interactive whether a person sits there: otherwise nothing is asked
 * @param blocks whether results can be drawn with block elements, and not with ASCII alone
 */
public record Terminal(
    PrintWriter out, PrintWriter err, BufferedReader answers, boolean interactive, boolean blocks) {

  /** Wide enough for a table of four columns, narrow enough for every window. */
  static final int WIDTH = 80;

  /** Returns the terminal of this process. */
  public static Terminal ofThisProcess() {
    // From JDK 22 to 24 there is a console even where nobody sits; this asks for the old one.
    System.setProperty("jdk.console", "java.base");
    Optional<Console> console = Optional.ofNullable(System.console());
    Charset charset =
        console.map(Console::charset).filter(Terminal::isFit).orElse(StandardCharsets.UTF_8);
    return new Terminal(
        writer(FileDescriptor.out, charset),
        writer(FileDescriptor.err, charset),
        new ConsoleAnswers(
            new InputStreamReader(new FileInputStream(FileDescriptor.in), charset), console),
        console.isPresent(),
        charset.newEncoder().canEncode(TextBars.BLOCKS));
  }

  /**
   * Asks and returns what is answered, without white space around it; nothing if nobody sits there.
   */
  Optional<String> ask(String question) {
    return ask(question, answers::readLine).map(String::strip);
  }

  /**
   * Asks for something that nobody should read over a shoulder, and returns what is answered, as it
   * was typed; nothing if nobody sits there.
   */
  Optional<String> askHidden(String question) {
    return ask(
        question,
        answers instanceof ConsoleAnswers console ? console::readHidden : answers::readLine);
  }

  /** How an answer is read; null when nobody answers any more. */
  @FunctionalInterface
  private interface Reading {
    @Nullable
    String line() throws IOException;
  }

  private Optional<String> ask(String question, Reading answer) {
    if (!interactive) {
      return Optional.empty();
    }
    err.print(question);
    err.print(' ');
    err.flush();
    try {
      return Optional.ofNullable(answer.line());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Complains or informs, not as a result. */
  void say(String line) {
    err.println(line);
    err.flush();
  }

  private static PrintWriter writer(FileDescriptor stream, Charset charset) {
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), charset), true);
  }

  /** In the C locale a console is said to know ASCII alone, which Russian does not fit into. */
  private static boolean isFit(Charset charset) {
    return charset.canEncode() && charset.newEncoder().canEncode('Я');
  }
}
