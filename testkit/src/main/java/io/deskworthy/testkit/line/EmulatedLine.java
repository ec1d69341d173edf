package io.deskworthy.testkit.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A line between a candidate's network and a server's, as long as it is open. As at home, the
 * candidate's computer has an Ethernet device, and a router leads from there to the line: a tunnel
 * as the way out would be taken for a VPN, which the line's own device is. Many may be open at
 * once; several candidates may each have a line into one server's network. The server is the same
 * address, {@link #SERVER_ADDRESS}, from everywhere.
 */
public final class EmulatedLine implements AutoCloseable {

  /** Where servers listen in their network. */
  public static final String SERVER_ADDRESS = "10.78.0.1";

  private static final int STOP_SECONDS = 3;

  /** So many subnets of four addresses fit into 10.77.0.0/16; then they are used again. */
  private static final int SUBNETS = 16_384;

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final NetworkNamespace candidate;
  private final NetworkNamespace router;
  private final String ethernet;
  private final Path log;
  private final Process emulator;

  private EmulatedLine(
      NetworkNamespace candidate,
      NetworkNamespace router,
      String ethernet,
      Path log,
      Process emulator) {
    this.candidate = candidate;
    this.router = router;
    this.ethernet = ethernet;
    this.log = log;
    this.emulator = emulator;
  }

  /** Returns what this machine lacks before there can be lines; nothing is well. */
  public static List<String> missing() throws InterruptedException {
    return LineNeeds.missing();
  }

  /**
   * Lays a line between two networks.
   *
   * @throws IOException if that fails, with what the program at fault said
   */
  public static EmulatedLine between(
      NetworkNamespace candidate, NetworkNamespace server, LineShape up, LineShape down)
      throws IOException, InterruptedException {
    int number = NUMBER.getAndIncrement();
    String device = "line" + number;
    LineAddresses addresses = LineAddresses.of(number % SUBNETS, device, "eth" + number);
    NetworkNamespace router = NetworkNamespace.create("router");
    Path log = Files.createTempFile("deskworthy-line", ".log");
    Process emulator = emulator(device, router, server, up, down, log);
    EmulatedLine line = new EmulatedLine(candidate, router, addresses.ethernet(), log, emulator);
    try {
      line.awaitReady();
      addresses.assign(candidate, router, server);
      return line;
    } catch (IOException failed) {
      line.close();
      throw failed;
    }
  }

  /** Priority over all else: a line that waits for the processor is another line. */
  private static Process emulator(
      String device,
      NetworkNamespace router,
      NetworkNamespace server,
      LineShape up,
      LineShape down,
      Path log)
      throws IOException, InterruptedException {
    return new ProcessBuilder(
            "chrt",
            "-f",
            "50",
            LineProgram.get().toString(),
            router.name(),
            device,
            server.name(),
            device,
            up.toString(),
            down.toString(),
            log.toString())
        .redirectErrorStream(true)
        .start();
  }

  private void awaitReady() throws IOException {
    BufferedReader said = emulator.inputReader(StandardCharsets.UTF_8);
    String first = said.readLine();
    if (!"ready".equals(first)) {
      throw new IOException("the line could not be laid: " + first);
    }
  }

  /** Loses everything in both directions from now on, without a word to either end. */
  public void fallSilent() throws IOException {
    tell('s');
  }

  /** Carries again. */
  public void carryAgain() throws IOException {
    tell('c');
  }

  /** Pulls the cable at the candidate's end: its system knows at once. */
  public void cut() throws IOException, InterruptedException {
    candidate.run("ip", "link", "set", ethernet, "down");
  }

  private void tell(char letter) throws IOException {
    OutputStream input = emulator.getOutputStream();
    input.write(letter);
    input.flush();
  }

  /** Returns the truth from the line's beginning until now; some 10 ms may be missing. */
  public LineRecord record() {
    try {
      String text = Files.readString(log);
      return new LineRecord(text.substring(0, text.lastIndexOf('\n') + 1)
          .lines()
          .map(LineRow::parse)
          .toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Waits until the record has reached {@code moment}, by {@link System#nanoTime()}. */
  public LineRecord recordUntil(long moment) throws InterruptedException {
    LineRecord record = record();
    while (record.rows().get(record.rows().size() - 1).nanos() - moment < 0
        && !emulator.waitFor(Duration.ofMillis(10).toMillis(), TimeUnit.MILLISECONDS)) {
      record = record();
    }
    return record;
  }

  /** Takes the line down; both ends lose its device. The networks stay. */
  @Override
  public void close() throws IOException {
    emulator.destroy();
    try {
      if (!emulator.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        emulator.destroyForcibly();
      }
    } catch (InterruptedException hurry) {
      emulator.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    router.close();
    Files.deleteIfExists(log);
  }
}
