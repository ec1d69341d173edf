package io.deskworthy.bench.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A program that runs, whose lines are kept with the moment at which they came, and whose processor
 * time is known at its end.
 */
final class RunningProgram implements AutoCloseable {

  /** The shell's own clock around the program; the children of it count too. */
  private static final String TIMED = "TIMEFORMAT='cpu %U %S'; time \"$@\"";

  private static final Pattern CPU = Pattern.compile("^cpu ([0-9.]+) ([0-9.]+)$");

  private static final long READ_SECONDS = 10;

  private final Process process;
  private final Lines out = new Lines();
  private final Lines err = new Lines();
  private final List<Thread> readers = new ArrayList<>();
  private final long started = System.nanoTime();

  private RunningProgram(Process process) {
    this.process = process;
    readers.add(reader(process.inputReader(), out));
    readers.add(reader(process.errorReader(), err));
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
  }

  /** A line and when it came, by {@link System#nanoTime()}. */
  record Line(String text, long nanos) {}

  static RunningProgram start(List<String> command, Map<String, String> environment)
      throws IOException {
    List<String> timed = new ArrayList<>(List.of("bash", "-c", TIMED, "timed"));
    timed.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(timed);
    builder.environment().putAll(environment);
    builder.environment().put("LC_NUMERIC", "C");
    Process process = builder.start();
    process.getOutputStream().close();
    return new RunningProgram(process);
  }

  /** Waits for the end, at most {@code seconds}; what still runs then is killed. */
  boolean await(long seconds) throws InterruptedException {
    boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
    if (!ended) {
      kill();
    }
    for (Thread reader : readers) {
      reader.join(TimeUnit.SECONDS.toMillis(READ_SECONDS));
    }
    return ended;
  }

  /** Waits for a line of standard output or standard error that holds {@code text}. */
  Optional<Line> awaitLine(String text, long seconds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    Optional<Line> found = find(text);
    while (found.isEmpty() && System.nanoTime() - end < 0) {
      if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
        await(READ_SECONDS);
        return find(text);
      }
      found = find(text);
    }
    return found;
  }

  /** Returns the first line so far that holds {@code text}. */
  Optional<Line> find(String text) {
    return err.with(text).or(() -> out.with(text));
  }

  /** Returns all lines of standard error so far. */
  List<Line> errLines() {
    return err.all();
  }

  long startedNanos() {
    return started;
  }

  String out() {
    return out.text();
  }

  /** Returns what it wrote to standard error, without the clock's line. */
  String err() {
    return err.text()
        .lines()
        .filter(line -> !CPU.matcher(line).matches())
        .collect(Collectors.joining("\n"));
  }

  /** Returns its processor time in seconds, once it has ended. */
  Optional<Double> cpuSeconds() {
    return err.all().stream()
        .map(line -> CPU.matcher(line.text()))
        .filter(Matcher::matches)
        .map(match -> Double.parseDouble(match.group(1)) + Double.parseDouble(match.group(2)))
        .reduce((one, later) -> later);
  }

  /** Ends it, and what it started, as a power cut would. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    try {
      if (!process.waitFor(READ_SECONDS, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException hurry) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  private static Thread reader(BufferedReader stream, Lines lines) {
    Thread thread = new Thread(() -> {
      try (stream) {
        for (String text = stream.readLine(); text != null; text = stream.readLine()) {
          lines.add(new Line(text, System.nanoTime()));
        }
      } catch (IOException closed) {
        // The program was killed: what came before counts.
      }
    });
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** What one stream has said. */
  private static final class Lines {

    private final List<Line> lines = new ArrayList<>();

    synchronized void add(Line line) {
      lines.add(line);
    }

    synchronized List<Line> all() {
      return List.copyOf(lines);
    }

    Optional<Line> with(String text) {
      return all().stream().filter(line -> line.text().contains(text)).findFirst();
    }

    String text() {
      return String.join("\n", all().stream().map(Line::text).toList());
    }
  }
}
