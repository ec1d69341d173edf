package io.deskworthy.bench.load;

import io.deskworthy.testkit.database.LocalPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A server in a Java of its own, on the loopback, with its data in a folder of its own. */
final class LoadedServer implements AutoCloseable {

  private static final String LISTENING = "listening: ";

  static final String DATABASE_USER = "DESKWORTHY_DATABASE_USER";

  static final String DATABASE_PASSWORD = "DESKWORTHY_DATABASE_PASSWORD";

  private static final long STOP_SECONDS = 30;

  /** As many as the command makes at once. */
  private static final int MOST_INVITED = 10_000;

  private final String java;
  private final Path jar;
  private final List<String> options;
  private final Path data;
  private final Process process;
  private final URI url;

  private LoadedServer(
      String java, Path jar, List<String> options, Path data, Process process, URI url) {
    this.java = java;
    this.jar = jar;
    this.options = options;
    this.data = data;
    this.process = process;
    this.url = url;
  }

  /**
   * Starts the packaged report server.
   *
   * @param flags for its Java
   * @param database where it keeps its rows, as {@code --database} takes it; its own SQLite if
   *     empty
   */
  static LoadedServer product(String java, List<String> flags, Path jar, Optional<String> database)
      throws IOException {
    Path data = Files.createTempDirectory("deskworthy-load");
    return product(java, flags, jar, data, "127.0.0.1:0", database);
  }

  /** Starts it over what is in {@code data} already. */
  static LoadedServer product(
      String java,
      List<String> flags,
      Path jar,
      Path data,
      String listen,
      Optional<String> database)
      throws IOException {
    List<String> options = new ArrayList<>(List.of("--data", data.toString()));
    database.ifPresent(text -> options.addAll(List.of("--database", text)));
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(flags);
    command.addAll(List.of("-jar", jar.toString(), "serve", "--listen", listen));
    command.addAll(options);
    Process process = start(command);
    return new LoadedServer(java, jar, options, data, process, awaitUrl(process));
  }

  /** Starts the bare program of this jar, which takes reports signed with {@code publicKeys}. */
  static LoadedServer bare(String java, Path publicKeys, Optional<String> database)
      throws IOException {
    Path data = Files.createTempDirectory("deskworthy-bare");
    Process process = start(List.of(
        java,
        "-cp",
        System.getProperty("java.class.path"),
        BareServer.class.getName(),
        database.orElse("jdbc:sqlite:" + data.resolve("bare.db")),
        publicKeys.toString()));
    return new LoadedServer(java, publicKeys, List.of(), data, process, awaitUrl(process));
  }

  private static Process start(List<String> command) throws IOException {
    Process process = builder(command).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return process;
  }

  private static ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put(DATABASE_USER, LocalPostgres.USER);
    builder.environment().put(DATABASE_PASSWORD, LocalPostgres.PASSWORD);
    return builder;
  }

  private static URI awaitUrl(Process process) throws IOException {
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(LISTENING)) {
        return URI.create(line.substring(LISTENING.length()).strip());
      }
    }
    throw new IOException("the server did not start");
  }

  /** Makes {@code count} invitations as an administrator would; returns their links. */
  List<String> invite(int count) throws IOException, InterruptedException {
    List<String> links = new ArrayList<>();
    while (links.size() < count) {
      links.addAll(inviteAtOnce(Math.min(MOST_INVITED, count - links.size())));
    }
    return links;
  }

  private List<String> inviteAtOnce(int count) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(
        List.of(java, "-jar", jar.toString(), "invite", "--count", Integer.toString(count)));
    command.addAll(options);
    Process tool = builder(command).start();
    String links = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (tool.waitFor() != 0) {
      throw new IOException("no invitations: " + links);
    }
    return links.lines().filter(line -> line.startsWith("http")).toList();
  }

  Path data() {
    return data;
  }

  String url() {
    return url.toString();
  }

  String host() {
    return url.getAuthority();
  }

  InetSocketAddress address() {
    return new InetSocketAddress(url.getHost(), url.getPort());
  }

  /** Returns the processor time it has used, in seconds. */
  double cpuSeconds() {
    return process.info().totalCpuDuration().map(time -> time.toNanos() / 1e9).orElse(0.0);
  }

  /** Ends it as a power cut would: SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws IOException {
    closeWithin(STOP_SECONDS);
  }

  /** Ends it, and waits for it for so long: what it does at its end may take time. */
  void closeWithin(long seconds) {
    process.destroy();
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException hurry) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
