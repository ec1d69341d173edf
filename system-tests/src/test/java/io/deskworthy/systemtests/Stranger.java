package io.deskworthy.systemtests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs nobody here wrote that verify compact JWS. */
enum Stranger {
  /** José, in C, by Red Hat: Debian's package {@code jose}. */
  JOSE {
    @Override
    List<String> probe() {
      return List.of("jose", "alg");
    }

    @Override
    List<String> command(Path jws, Path key) {
      return List.of("jose", "jws", "ver", "-i", jws.toString(), "-k", key.toString());
    }
  },
  /** JWCrypto, in Python, by Simo Sorce: Debian's package {@code python3-jwcrypto}. */
  JWCRYPTO {
    @Override
    List<String> probe() {
      return List.of("/usr/bin/python3", "-c", "import jwcrypto");
    }

    @Override
    List<String> command(Path jws, Path key) {
      String program = """
          import sys
          from jwcrypto import jwk, jws
          token = jws.JWS()
          token.deserialize(open(sys.argv[1]).read().strip())
          token.verify(jwk.JWK.from_json(open(sys.argv[2]).read()))
          """;
      return List.of("/usr/bin/python3", "-c", program, jws.toString(), key.toString());
    }
  };

  abstract List<String> probe();

  abstract List<String> command(Path jws, Path key);

  /** Returns whether it is installed. */
  boolean isHere() throws InterruptedException {
    try {
      return run(probe()) == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }

  /** Returns whether it finds the signature of {@code jws} good. */
  boolean accepts(String jws, String jwk, Path folder) throws IOException, InterruptedException {
    Path text = Files.write(folder.resolve("a.jws"), jws.getBytes(StandardCharsets.UTF_8));
    Path key = Files.write(folder.resolve("a.jwk"), jwk.getBytes(StandardCharsets.UTF_8));
    return run(command(text, key)) == 0;
  }

  private static int run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("still running after 30 s: " + command);
    }
    return process.exitValue();
  }
}
