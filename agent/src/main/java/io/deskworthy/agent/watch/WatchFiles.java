package io.deskworthy.agent.watch;

import io.deskworthy.agent.storage.OwnerOnly;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.network.Sightings;
import io.deskworthy.report.network.WitnessFormat;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one watch of this user, in files that survive whatever happens to program and computer: a
 * plan, a line for each light check, what the node signed, and a mark while it is paused.
 *
 * @param folder theirs; need not exist yet
 */
public record WatchFiles(Path folder) {

  /** Three times the longest line of each light check. */
  private static final int MAX_LOG = 3 * 512 * Sightings.MOST;

  private static final int MAX_PLAN = 16 * 1024;

  /** Returns those in the agent's folder. */
  public static WatchFiles in(Path dataFolder) {
    return new WatchFiles(dataFolder.resolve("watch"));
  }

  /**
   * Returns the plan, if there is a watch.
   *
   * @throws IOException also if its file is not what this program wrote
   */
  public Optional<WatchPlan> plan() throws IOException {
    Optional<byte[]> bytes = read(file("plan.json"), MAX_PLAN);
    try {
      return bytes.isEmpty() ? Optional.empty() : Optional.of(WatchFormat.plan(bytes.get()));
    } catch (MalformedJsonException damaged) {
      throw new IOException(file("plan.json") + ": " + damaged.getMessage(), damaged);
    }
  }

  /** Returns whether there is a watch. */
  public boolean isBegun() {
    return Files.exists(file("plan.json"));
  }

  /** Begins a watch; there must be none. */
  public void begin(WatchPlan plan) throws IOException {
    OwnerOnly.createFolder(folder);
    discardResults();
    OwnerOnly.writeNew(file("plan.json"), WatchFormat.write(plan));
  }

  /** Adds a light check; returns when it would survive a power cut. */
  public void add(LightSample sample) throws IOException {
    Path log = file("samples.jsonl");
    if (!Files.exists(log)) {
      OwnerOnly.write(log, new byte[0]);
    }
    // A line that a power cut tore in two must not spoil the next one.
    byte[] line = ("\n" + WatchFormat.write(sample) + "\n").getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel =
        FileChannel.open(log, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      if (channel.size() + line.length > MAX_LOG) {
        return;
      }
      ByteBuffer rest = ByteBuffer.wrap(line);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /** Returns all light checks in order; torn lines are passed over. */
  public List<LightSample> samples() throws IOException {
    List<LightSample> samples = new ArrayList<>();
    String log = read(file("samples.jsonl"), MAX_LOG)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("");
    for (String line : log.split("\n", -1)) {
      try {
        if (!line.isBlank()) {
          samples.add(WatchFormat.sample(line));
        }
      } catch (MalformedJsonException torn) {
        // The light check that it was of counts as not made.
      }
    }
    return samples;
  }

  /** Keeps what the node signed, in place of what it signed before. */
  public void keepSightings(String signed) throws IOException {
    OwnerOnly.write(file("sightings.jws"), signed.getBytes(StandardCharsets.US_ASCII));
  }

  /** Returns what the node signed last, if it has. */
  public Optional<String> sightings() throws IOException {
    return read(file("sightings.jws"), WitnessFormat.MAX_LENGTH)
        .map(bytes -> new String(bytes, StandardCharsets.US_ASCII));
  }

  /** Returns whether no light checks are wanted for now. */
  public boolean isPaused() {
    return Files.exists(file("paused"));
  }

  /** Pauses, or goes on; also while another process watches. */
  public void pause(boolean paused) throws IOException {
    if (paused) {
      OwnerOnly.write(file("paused"), new byte[0]);
    } else {
      Files.deleteIfExists(file("paused"));
    }
  }

  /** Ends the watch and deletes what is known of it. */
  public void discard() throws IOException {
    Files.deleteIfExists(file("plan.json"));
    discardResults();
  }

  /**
   * Returns the right to watch, which one process has at a time; nothing if another has it. It is
   * given back by closing it, and by the end of the process however that comes.
   */
  public Optional<Closeable> lock() throws IOException {
    OwnerOnly.createFolder(folder);
    FileChannel channel =
        FileChannel.open(file("running"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(channel);
      }
    } catch (OverlappingFileLockException ofThisProcess) {
      // Falls to the same answer.
    }
    channel.close();
    return Optional.empty();
  }

  /** Returns whether a process watches. */
  public boolean isRunning() throws IOException {
    Optional<Closeable> lock = lock();
    if (lock.isPresent()) {
      lock.get().close();
    }
    return lock.isEmpty();
  }

  private void discardResults() throws IOException {
    Files.deleteIfExists(file("samples.jsonl"));
    Files.deleteIfExists(file("sightings.jws"));
    Files.deleteIfExists(file("paused"));
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static Optional<byte[]> read(Path file, int most) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (var in = Files.newInputStream(file)) {
      return Optional.of(in.readNBytes(most));
    }
  }
}
