package io.deskworthy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unit of docs/deploy, seen by systemd's own tools. */
final class SystemdUnitIT {

  private static final Path UNIT = Path.of("../docs/deploy/deskworthy.service");

  private static final Path ANALYZE = Path.of("/usr/bin/systemd-analyze");

  /** Of 100; a service that is not hardened at all has 96. */
  private static final String MOST_EXPOSED = "20";

  @TempDir
  private Path folder;

  @Test
  void isUnderstoodAndHardened() throws Exception {
    if (!Files.isExecutable(ANALYZE)) {
      System.err.println("NOT TESTED: systemd-analyze is not there, and the unit not looked at");
    }
    Assumptions.assumeTrue(Files.isExecutable(ANALYZE), "no systemd-analyze");
    // The program itself need not be installed on the machine that tests.
    Path unit = Files.writeString(
        folder.resolve("deskworthy.service"),
        Files.readString(UNIT).replace("/usr/bin/java", "/bin/true"));

    run("verify", "--man=no", unit.toString());
    run("security", "--offline=true", "--threshold=" + MOST_EXPOSED, unit.toString());
  }

  private static void run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(ANALYZE.toString()));
    command.addAll(List.of(arguments));
    try (Program program = Program.start(command, Map.of())) {
      assertThat(program.await(Duration.ofSeconds(60))).as(program.everything()).isZero();
    }
  }
}
