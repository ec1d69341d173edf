package io.deskworthy.server.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.deskworthy.server.RunningPages;
import io.deskworthy.server.SampleFindings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Has certificates checked by programs that nobody here wrote, where they are installed. */
final class OutsideVerifierTest {

  private static final String JWCRYPTO = """
      import sys
      from jwcrypto import jwk, jws
      keys = jwk.JWKSet.from_json(open(sys.argv[2]).read())
      token = jws.JWS()
      token.deserialize(open(sys.argv[1]).read())
      token.verify(keys.get_key(token.jose_header['kid']))
      """;

  @TempDir
  private Path folder;

  private Path keys;
  private String jwt;

  @BeforeEach
  void certify() throws Exception {
    try (RunningPages pages = RunningPages.in(folder.resolve("data"))) {
      String path =
          RunningPages.path(pages.report("Anna Petrova", SampleFindings.good()), "certificateUrl");
      jwt = pages.fetch(path + ".jwt").body();
      keys = folder.resolve("jwks.json");
      Files.writeString(keys, pages.fetch("/.well-known/jwks.json").body());
    }
  }

  static Stream<Verifier> verifiers() {
    return Stream.of(
        new Verifier("jose", List.of("jose", "alg"), List.of("jose", "jws", "ver", "-i")),
        new Verifier(
            "python3-jwcrypto",
            List.of("/usr/bin/python3", "-c", "import jwcrypto"),
            List.of("/usr/bin/python3", "-c", JWCRYPTO)));
  }

  @ParameterizedTest
  @MethodSource("verifiers")
  void acceptsACertificateAndRefusesOneWithAFlippedByte(Verifier verifier) throws Exception {
    assumeTrue(verifier.isInstalled(), verifier + " is not installed: nothing was checked with it");

    assertThat(verifier.accepts(file("good", jwt), keys)).isTrue();
    assertThat(verifier.accepts(file("flipped", flipped(jwt)), keys)).isFalse();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Flips a bit in the middle of the payload. */
  private static String flipped(String jwt) {
    int at = (jwt.indexOf('.') + jwt.lastIndexOf('.')) / 2;
    char other = jwt.charAt(at) == 'A' ? 'B' : 'A';
    return jwt.substring(0, at) + other + jwt.substring(at + 1);
  }

  /** A program that checks a JWS against a set of keys. */
  record Verifier(String name, List<String> probe, List<String> command) {

    boolean isInstalled() throws InterruptedException {
      try {
        return run(probe) == 0;
      } catch (IOException absent) {
        return false;
      }
    }

    boolean accepts(Path token, Path keySet) throws IOException, InterruptedException {
      List<String> arguments = name.equals("jose")
          ? List.of(token.toString(), "-k", keySet.toString())
          : List.of(token.toString(), keySet.toString());
      return run(Stream.concat(command.stream(), arguments.stream()).toList()) == 0;
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
      Process process = new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
