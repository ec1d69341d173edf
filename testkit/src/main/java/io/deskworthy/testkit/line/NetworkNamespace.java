package io.deskworthy.testkit.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A network of its own on this machine: programs in it see only its devices. Named after this
 * process and a number, so that any number may exist. Closing it removes it.
 */
public final class NetworkNamespace implements AutoCloseable {

  /** What most candidates' computers use; a machine's own default may be another. */
  private static final String CONGESTION_CONTROL = "cubic";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String name;
  private final Thread removal;

  private NetworkNamespace(String name) {
    this.name = name;
    this.removal = new Thread(this::removeQuietly);
    Runtime.getRuntime().addShutdownHook(removal);
  }

  /**
   * Makes one.
   *
   * @param purpose a word for its name: {@code candidate}
   */
  public static NetworkNamespace create(String purpose) throws IOException, InterruptedException {
    String name = "deskworthy-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet()
        + "-" + purpose;
    SystemProgram.run(List.of("ip", "netns", "add", name));
    NetworkNamespace made = new NetworkNamespace(name);
    made.run("ip", "link", "set", "lo", "up");
    // Without this, a connection would begin with what the one before it learned of the line.
    made.run("sysctl", "-qw", "net.ipv4.tcp_no_metrics_save=1");
    // What the system itself would say over IPv6 would be counted as traffic. Some kernels have
    // none.
    made.run("sysctl", "-qew", "net.ipv6.conf.default.disable_ipv6=1");
    return made;
  }

  /** Returns its name. */
  public String name() {
    return name;
  }

  /** Returns {@code command} as it has to be started to run in here. */
  public List<String> command(List<String> command) {
    List<String> inside = new ArrayList<>(List.of("ip", "netns", "exec", name));
    inside.addAll(command);
    return inside;
  }

  /**
   * Runs a short command in here and returns what it printed.
   *
   * @throws IOException if it fails, with what it said
   */
  public String run(String... command) throws IOException, InterruptedException {
    return SystemProgram.run(command(List.of(command)));
  }

  /**
   * Lays a way, as {@code ip route} takes it, on which TCP connections use Cubic. The default of
   * the whole namespace could not be set everywhere: kernels keep it to what their own one allows.
   */
  public void route(String... way) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("ip", "route", "replace"));
    command.addAll(List.of(way));
    command.addAll(List.of("congctl", CONGESTION_CONTROL));
    SystemProgram.run(command(command));
  }

  /** Lets programs started in here find {@code host} at {@code address}, and no other by name. */
  public void nameHost(String host, String address) throws IOException {
    Files.createDirectories(settings());
    Files.writeString(
        settings().resolve("hosts"), "127.0.0.1 localhost\n" + address + " " + host + "\n");
  }

  /** Where {@code ip netns exec} looks for files that replace those of /etc. */
  private Path settings() {
    return Path.of("/etc/netns", name);
  }

  private void removeQuietly() {
    try {
      Files.deleteIfExists(settings().resolve("hosts"));
      Files.deleteIfExists(settings());
      SystemProgram.run(List.of("ip", "netns", "del", name));
    } catch (IOException alreadyGone) {
      // Nothing is left to remove.
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    removeQuietly();
    try {
      Runtime.getRuntime().removeShutdownHook(removal);
    } catch (IllegalStateException ending) {
      // The hook runs anyway and finds nothing.
    }
  }
}
