package io.deskworthy.testkit.line;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The program that emulates lines, compiled once in the life of this Java. */
final class LineProgram {

  private static final String SOURCE = "line.c";

  private static @Nullable Path compiled;

  private LineProgram() {}

  /** Returns the program, in a directory that only this user may write to. */
  static synchronized Path get() throws IOException, InterruptedException {
    if (compiled == null) {
      compiled = compile();
    }
    return compiled;
  }

  private static Path compile() throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("deskworthy-line");
    Path source = directory.resolve(SOURCE);
    Path program = directory.resolve("line");
    try (InputStream text = LineProgram.class.getResourceAsStream(SOURCE)) {
      if (text == null) {
        throw new IllegalStateException(SOURCE + " is not beside " + LineProgram.class);
      }
      Files.copy(text, source);
    }
    SystemProgram.run(
        List.of("cc", "-O2", "-o", program.toString(), source.toString(), "-lpthread"));
    directory.toFile().deleteOnExit();
    source.toFile().deleteOnExit();
    program.toFile().deleteOnExit();
    return program;
  }
}
