package io.deskworthy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.testkit.database.LocalPostgres;
import io.deskworthy.testkit.path.LocalPort;
import io.deskworthy.testkit.program.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three servers on one PostgreSQL behind HAProxy and nginx, while candidates come: one server is
 * killed, then each is replaced in turn by the next version, which changes the tables. Nobody has
 * to ask more than twice, and nothing is lost or there twice. Then a line is measured through
 * HAProxy.
 */
final class SeveralServersIT {

  private static final int SERVERS = 3;
  private static final int INVITATIONS = 2000;
  private static final String DATABASE = "several";

  @TempDir
  private Path folder;

  private final List<Integer> ports = new ArrayList<>();
  private final List<RunningServer> servers = new ArrayList<>();
  private final List<FrontDoor> doors = new ArrayList<>();
  private String publicUrl = "";
  private String database = "";

  @AfterEach
  void stop() {
    doors.forEach(FrontDoor::close);
    servers.forEach(RunningServer::close);
  }

  @Test
  void oneIsKilledAndAllAreUpgradedAndNobodyAsksMoreThanTwice() throws Exception {
    assumeTrue(LocalPostgres.missing().isEmpty(), () -> "NOT RUN: " + LocalPostgres.missing());
    List<String> missing = Programs.missing("haproxy", "nginx");
    assumeTrue(missing.isEmpty(), () -> "NOT RUN: not installed: " + missing);
    startAll();
    Path next = NextVersion.of(Jars.server(), folder);
    try (Throng throng = new Throng(invitations(), doors, witness())) {
      throng.begin();
      throng.awaitMore(60);
      servers.get(1).kill();
      throng.awaitMore(60);
      for (int each = 0; each < SERVERS; each++) {
        servers.get(each).close();
        servers.set(each, start(next, each));
        throng.awaitMore(30);
      }
      throng.end();
      assertNothingIsLost(next, throng);
    }
    MeasuredLine.isWitnessed(
        new Agent(folder.resolve("agent"), Map.of()), tool(next, "invite"), publicUrl);
  }

  private void assertNothingIsLost(Path jar, Throng throng) throws Exception {
    System.out.printf(
        "three servers, one killed, all upgraded: %d reports, %d requests sent twice, %d failed%n",
        throng.done().size(), throng.repeated(), throng.failures().size());
    assertThat(throng.failures())
        .as(() -> doors.stream().map(FrontDoor::log).collect(Collectors.joining("\n")))
        .isEmpty();
    for (SteadyCandidate each : throng.done()) {
      assertThat(each.isKnown()).as("acknowledged and there").isTrue();
    }
    int count = throng.done().size();
    assertThat(tool(jar, "check-store"))
        .contains("reports: " + count + ", certificates: " + count)
        .contains("faults: 0");
  }

  private void startAll() throws Exception {
    LocalPostgres postgres = LocalPostgres.shared();
    postgres.createDatabase(DATABASE);
    database = postgres.url(DATABASE);
    Files.writeString(folder.resolve("password"), LocalPostgres.PASSWORD);
    int haproxy = LocalPort.free();
    publicUrl = "http://127.0.0.1:" + haproxy;
    for (int each = 0; each < SERVERS; each++) {
      ports.add(LocalPort.free());
      if (each > 0) {
        copyKeys(data(0), data(each));
      }
      servers.add(start(Jars.server(), each));
    }
    doors.add(FrontDoor.haproxy(folder, haproxy, ports));
    doors.add(FrontDoor.nginx(folder, LocalPort.free(), ports));
  }

  private Path data(int server) {
    return folder.resolve("server-" + server);
  }

  private static void copyKeys(Path from, Path to) throws IOException {
    Path keys = Files.createDirectories(to.resolve("keys"));
    try (Stream<Path> files = Files.list(from.resolve("keys"))) {
      for (Path file : files.toList()) {
        Files.copy(file, keys.resolve(file.getFileName()));
      }
    }
  }

  private RunningServer start(Path jar, int server) throws IOException, InterruptedException {
    List<String> options = new ArrayList<>(List.of(
        "--listen",
        "127.0.0.1:" + ports.get(server),
        "--public-url",
        publicUrl,
        "--trusted-proxy",
        "127.0.0.1",
        // No datagrams: a balancer passes none on, and the probe takes the WebSocket.
        "--probe-port",
        "0"));
    options.addAll(login());
    return RunningServer.start(jar, data(server), options);
  }

  private List<String> login() {
    return List.of(
        "--database",
        database,
        "--database-user",
        LocalPostgres.USER,
        "--database-password-file",
        folder.resolve("password").toString());
  }

  private List<String> invitations() throws IOException, InterruptedException {
    return tool(Jars.server(), "invite", "--count", Integer.toString(INVITATIONS))
        .lines()
        .toList();
  }

  /** Runs a command beside the servers; returns what it printed. */
  private String tool(Path jar, String... command) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--data", data(0).toString()));
    arguments.addAll(login());
    return RunningServer.runTool(jar, arguments);
  }

  private SteadyCandidate.Witness witness() throws Exception {
    SigningKey key =
        SigningKey.fromPrivateJwk(Files.readString(data(0).resolve("keys").resolve("witness.jwk")));
    return session -> ReadyCandidate.statements(publicUrl, session, key);
  }
}
