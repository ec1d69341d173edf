package io.deskworthy.bench.noise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What programs print. */
final class Output {

  private Output() {}

  /**
   * Returns what {@code command} prints on its standard output.
   *
   * @throws IOException if there is no such program, or it fails
   */
  static String of(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("failed: " + String.join(" ", command));
    }
    return said;
  }
}
