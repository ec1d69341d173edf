package io.deskworthy.server.command;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;

/** Where the program begins. */
public final class Main {

  private Main() {}

  private static final int FAULT = 1;

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    LogFormat.choose(arguments, System.getenv());
    Charset charset = Optional.ofNullable(System.getProperty("stdout.encoding"))
        .map(Charset::forName)
        .orElse(Charset.defaultCharset());
    Console console = new Console(
        new PrintWriter(System.out, true, charset), new PrintWriter(System.err, true, charset));
    try {
      System.exit(ServerCommand.run(arguments, System.getenv(), console));
    } catch (OutOfMemoryError tooSmall) {
      // Threads that live on would keep a server without a voice, which nobody starts again.
      console.remark("deskworthy-server: Java has too little memory (" + tooSmall.getMessage()
          + "). A server needs a heap of 96 MB: java -Xmx96m -jar ...");
      Runtime.getRuntime().halt(FAULT);
    }
  }
}
