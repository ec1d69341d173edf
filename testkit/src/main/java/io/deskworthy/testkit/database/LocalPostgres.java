package io.deskworthy.testkit.database;

import io.deskworthy.testkit.path.LocalPort;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server with a cluster of its own in a temporary folder, on a free port of the
 * loopback, durable as by default. One for all tests of a process, stopped and deleted at its end.
 */
public final class LocalPostgres {

  /** The user who owns everything. */
  public static final String USER = "deskworthy";

  /** Their password. */
  public static final String PASSWORD = "only-for-tests";

  /** Arguments: our process, the folder, and the command that stops the server in it. */
  private static final String WHEN_GONE = "trap '' HUP INT TERM; ours=$1; folder=$2; shift 2;"
      + " while kill -0 \"$ours\" 2>/dev/null; do sleep 1; done; \"$@\"; rm -rf \"$folder\"";

  private static @Nullable LocalPostgres shared;

  private final PostgresPrograms programs;
  private final ServerAccount account;
  private final Path folder;
  private final int port;

  private LocalPostgres(PostgresPrograms programs, ServerAccount account, Path folder, int port) {
    this.programs = programs;
    this.account = account;
    this.folder = folder;
    this.port = port;
  }

  /** Returns why none can be started on this machine. */
  public static Optional<String> missing() {
    return PostgresPrograms.find().isPresent()
        ? Optional.empty()
        : Optional.of("initdb and postgres are neither on the path nor in /usr/lib/postgresql:"
            + " install Debian's package postgresql");
  }

  /**
   * Returns the running server of this process, starting it at first.
   *
   * @throws IOException if it cannot be started; says why
   */
  public static synchronized LocalPostgres shared() throws IOException, InterruptedException {
    LocalPostgres running = shared;
    if (running == null) {
      running = another();
      shared = running;
    }
    return running;
  }

  /** Starts one of somebody's own, to be stopped at will; it too is gone at the end. */
  public static LocalPostgres another() throws IOException, InterruptedException {
    LocalPostgres running = make();
    running.removeAfterUs();
    running.start();
    return running;
  }

  private static LocalPostgres make() throws IOException, InterruptedException {
    PostgresPrograms programs =
        PostgresPrograms.find().orElseThrow(() -> new IOException(missing().orElse("")));
    ServerAccount account = ServerAccount.find();
    Path folder = Files.createTempDirectory("deskworthy-postgres");
    account.own(folder);
    Path password = Files.writeString(folder.resolve("password"), PASSWORD);
    account.own(password);
    PostgresPrograms.run(
        account.command(
            programs.path("initdb"),
            "--pgdata=" + folder.resolve("data"),
            "--username=" + USER,
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-sync"),
        Map.of());
    return new LocalPostgres(programs, account, folder, LocalPort.free());
  }

  /** Starts it again after {@link #stop}, at the same port. */
  public void start() throws IOException, InterruptedException {
    pgCtl(
        "start",
        "--log=" + folder.resolve("log"),
        "--options=-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
            + " -c shared_buffers=32MB -c max_connections=100");
  }

  /** Stops it as a fault would: connections are cut, nothing is finished. */
  public void stop() throws IOException, InterruptedException {
    pgCtl("stop", "--mode=immediate");
  }

  private void pgCtl(String verb, String... options) throws IOException, InterruptedException {
    List<String> command = account.command(
        programs.path("pg_ctl"), verb, "--wait", "--pgdata=" + folder.resolve("data"));
    command.addAll(List.of(options));
    try {
      PostgresPrograms.run(command, Map.of());
    } catch (IOException failed) {
      throw new IOException(failed.getMessage() + "\n" + log(), failed);
    }
  }

  private String log() throws IOException {
    Path log = folder.resolve("log");
    return Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
  }

  /** Returns the address of {@code database} for JDBC. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /**
   * Makes the empty database {@code name}.
   *
   * @param settings statements to run in it, such as those that spoil it
   */
  public void createDatabase(String name, String... settings)
      throws IOException, InterruptedException {
    copyDatabase("template0", name);
    for (String each : settings) {
      psql(name, each);
    }
  }

  /** Makes the database {@code name} as a copy of {@code template}, which nobody has open. */
  public void copyDatabase(String template, String name) throws IOException, InterruptedException {
    psql("postgres", "CREATE DATABASE " + name + " TEMPLATE " + template);
  }

  private void psql(String database, String statement) throws IOException, InterruptedException {
    PostgresPrograms.run(
        List.of(
            programs.path("psql"),
            "--no-psqlrc",
            "--quiet",
            "--set=ON_ERROR_STOP=1",
            "--host=127.0.0.1",
            "--port=" + port,
            "--username=" + USER,
            "--command=" + statement,
            database),
        Map.of("PGPASSWORD", PASSWORD));
  }

  /**
   * Stops and deletes it as soon as this process is gone. A hook of ours would not run when we are
   * killed, and would be cut short over tens of thousands of files.
   */
  private void removeAfterUs() throws IOException {
    List<String> command = new ArrayList<>(List.of(
        "sh",
        "-c",
        WHEN_GONE,
        "postgres-end",
        Long.toString(ProcessHandle.current().pid()),
        folder.toString()));
    command.addAll(account.command(
        programs.path("pg_ctl"), "stop", "--mode=immediate", "--pgdata=" + folder.resolve("data")));
    new ProcessBuilder(command)
        .directory(new File("/"))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .getOutputStream()
        .close();
  }
}
