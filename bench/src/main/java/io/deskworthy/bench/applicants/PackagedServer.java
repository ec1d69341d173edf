package io.deskworthy.bench.applicants;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The report server as people get it, on a free port of this machine. */
public final class PackagedServer implements AutoCloseable {

  /** Making a hundred thousand rows at the first start takes a minute or two. */
  private static final int START_SECONDS = 900;

  private static final int STOP_SECONDS = 30;

  private static final Pattern ADDRESS = Pattern.compile("listening: (http://[0-9.:]+)");
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+([0-9]+) kB");

  private final Path jar;
  private final Place place;
  private final Process process;
  private final String address;
  private final double startSeconds;

  private PackagedServer(
      Path jar, Place place, Process process, String address, double startSeconds) {
    this.jar = jar;
    this.place = place;
    this.process = process;
    this.address = address;
    this.startSeconds = startSeconds;
  }

  /** Starts it with a heap of {@code heap}, such as 256m. */
  public static PackagedServer start(Path jar, Place place, String heap)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Path log = place.data().resolveSibling("server.log");
    List<String> command = new ArrayList<>(java(jar, "-Xmx" + heap));
    command.addAll(
        List.of("serve", "--listen", "127.0.0.1:0", "--data", place.data().toString()));
    command.addAll(place.options());
    Process process = program(command, place).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    while (System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(START_SECONDS)) {
      Matcher address = ADDRESS.matcher(Files.readString(log));
      if (address.find()) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new PackagedServer(jar, place, process, address.group(1), seconds);
      }
      if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    process.destroyForcibly();
    throw new IOException("the server did not start: " + Files.readString(log));
  }

  /** Returns where it answers: http://127.0.0.1:PORT. */
  public String address() {
    return address;
  }

  /** Returns how long it took from the start of its process until it answered. */
  double startSeconds() {
    return startSeconds;
  }

  /** Returns a link that signs the owner in. */
  String signInLink() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(java(jar, "-Xmx128m"));
    command.addAll(
        List.of("user", "sign-in-link", "owner", "--data", place.data().toString()));
    command.addAll(place.options());
    Process tool = program(command, place).start();
    String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (tool.waitFor() != 0) {
      throw new IOException("no link to sign in: " + said);
    }
    Matcher link = Pattern.compile("/sign-in/[A-Za-z0-9_-]+").matcher(said);
    if (!link.find()) {
      throw new IOException("no link to sign in: " + said);
    }
    return address + link.group();
  }

  /** Returns the most memory it ever had, in megabytes, as Linux counts it. */
  public long peakMegabytes() throws IOException {
    Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
    return peak.find() ? Long.parseLong(peak.group(1)) / 1024 : 0;
  }

  /** Returns how many files and sockets it has open, as Linux counts them. */
  public long openFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
      return files.count();
    }
  }

  private static ProcessBuilder program(List<String> command, Place place) {
    ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
    program.environment().putAll(place.environment());
    return program;
  }

  private static List<String> java(Path jar, String heap) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return List.of(java.toString(), heap, "-jar", jar.toString());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException hurry) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
