package io.deskworthy.bench.fullspeed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Reads the kernel's counters of two programs, their interface and the machine. */
final class Counters {

  /** {@code USER_HZ}, in which the kernel counts for programs on every machine of ours. */
  private static final double TICKS_PER_SECOND = 100;

  /** Fields 14 to 17 of {@code /proc/PID/stat}, utime, stime, cutime, cstime, after the name. */
  private static final int FIRST_TIME = 11;

  private static final int LAST_TIME = 14;

  /** Idle and waiting for disks, in the first line of {@code /proc/stat}. */
  private static final int IDLE = 4;

  private static final int WAITING = 5;
  private static final int FIRST_UNIT = 1;

  /** Interrupts end there; what follows is counted twice. */
  private static final int LAST_UNIT = 7;

  private static final int SENT_BYTES = 8;
  private static final long INTERVAL_MILLIS = 50;

  private final Process server;
  private final Process client;
  private final String device;

  Counters(Process server, Process client, String device) {
    this.server = server;
    this.client = client;
    this.device = device;
  }

  /** Takes samples until the client has ended. */
  List<Sample> watch() throws InterruptedException {
    List<Sample> samples = new ArrayList<>();
    try {
      do {
        samples.add(sample());
      } while (!client.waitFor(INTERVAL_MILLIS, TimeUnit.MILLISECONDS));
    } catch (IOException ended) {
      // A program ended between two looks: what was seen before counts.
      return samples;
    }
    return samples;
  }

  private Sample sample() throws IOException {
    String[] traffic = traffic();
    return new Sample(
        System.nanoTime(),
        seconds(server),
        seconds(client),
        machine(Files.readAllLines(Path.of("/proc/stat")).get(0)),
        Long.parseLong(traffic[SENT_BYTES]),
        Long.parseLong(traffic[0]));
  }

  private static double seconds(Process process) throws IOException {
    return seconds(Files.readString(Path.of("/proc/" + process.pid() + "/stat")));
  }

  /** The second field, the program's name, may hold blanks; it ends with the last bracket. */
  static double seconds(String stat) throws IOException {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", -1);
    if (fields.length <= LAST_TIME) {
      throw new IOException("ended");
    }
    long ticks = 0;
    for (int field = FIRST_TIME; field <= LAST_TIME; field++) {
      ticks += Long.parseLong(fields[field]);
    }
    return ticks / TICKS_PER_SECOND;
  }

  static double machine(String line) {
    String[] fields = line.split(" +", -1);
    long ticks = 0;
    for (int field = FIRST_UNIT; field <= LAST_UNIT; field++) {
      ticks += field == IDLE || field == WAITING ? 0 : Long.parseLong(fields[field]);
    }
    return ticks / TICKS_PER_SECOND;
  }

  /** A process sees the interfaces of its own network under its name. */
  private String[] traffic() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + server.pid() + "/net/dev")).stream()
        .map(String::trim)
        .filter(line -> line.startsWith(device + ":"))
        .map(line -> line.substring(device.length() + 1).trim().split(" +", -1))
        .findFirst()
        .orElseThrow(() -> new IOException("no device " + device));
  }
}
