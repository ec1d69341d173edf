package io.deskworthy.bench.fullspeed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code bench/full-speed}. */
@Command(
    name = "bench/full-speed",
    mixinStandardHelpOptions = true,
    description = {
      "Lets the packaged agent measure at full speed against the packaged server, over a pair of"
          + " virtual Ethernet devices, and has plain Java sockets move as many bytes in turn."
          + " Prints a table in Markdown. Needs Linux, root and ip."
    })
public final class FullSpeedBench implements Callable<Integer> {

  /** How many times the processor time of a plain socket a node may spend on the same bytes. */
  private static final double REQUIRED = 1.5;

  @Option(names = "--rounds", paramLabel = "N", description = "How often each; 3 if not said")
  private int rounds = 3;

  /** Before the third, Java's compiler still takes a quarter of the server's processor time. */
  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "How many checks go before that are not counted; 2 if not said")
  private int warmUp = 2;

  @Option(names = "--down-only", description = "Nothing about uploads by plain sockets")
  private boolean downOnly;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the table is written too")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--agent", required = true, hidden = true)
  private Path agent = Path.of("");

  @Option(names = "--server", required = true, hidden = true)
  private Path server = Path.of("");

  private final List<Stretch> down = new ArrayList<>();
  private final List<Stretch> up = new ArrayList<>();
  private final List<Stretch> plainDown = new ArrayList<>();
  private final List<Stretch> memoryDown = new ArrayList<>();
  private final List<Stretch> plainUp = new ArrayList<>();

  /** Runs the command. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new FullSpeedBench()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("deskworthy-full-speed");
    try (Wire wire = Wire.lay();
        Program serving = Trials.serve(wire, server, work)) {
      Trials trials = new Trials(wire, agent, serving, server, work);
      // A node has long been running: what its Java still compiles in the first checks is no cost.
      for (int check = 1; check <= warmUp; check++) {
        System.err.println("check " + check + " of " + warmUp + " that are not counted");
        var unused = trials.ours();
      }
      for (int round = 1; round <= rounds; round++) {
        System.err.println("round " + round + " of " + rounds);
        round(trials);
      }
    }
    String text = text();
    System.out.print(text);
    if (out.isPresent()) {
      Files.writeString(out.get(), text, StandardCharsets.UTF_8);
    }
    return 0;
  }

  private void round(Trials trials) throws IOException, InterruptedException {
    Trials.Ours ours = trials.ours();
    System.err.println("  the agent says, in Mbit/s: " + ours.saidDown() + ", " + ours.saidUp());
    if (ours.down().isPresent()) {
      down.add(ours.down().get());
      trials.plain(ours.down().get().bytes(), true, Trials.ONE_BUFFER).ifPresent(plainDown::add);
      trials.plain(ours.down().get().bytes(), true, Trials.FROM_MEMORY).ifPresent(memoryDown::add);
    }
    if (ours.up().isPresent()) {
      up.add(ours.up().get());
      if (!downOnly) {
        trials.plain(ours.up().get().bytes(), false, Trials.ONE_BUFFER).ifPresent(plainUp::add);
      }
    }
  }

  private String text() {
    String table = new FullSpeedTable()
        .row("download, ours", down)
        .row("download, plain sockets", plainDown)
        .row("download, plain sockets from memory", memoryDown)
        .row("upload, ours", up)
        .row("upload, plain sockets", plainUp)
        .text();
    return "# At full speed\n"
        + LocalDate.now(ZoneOffset.UTC) + ", Linux, " + Runtime.getRuntime().availableProcessors()
        + " processors for both ends, Java " + System.getProperty("java.version") + ". "
        + rounds
        + " rounds after " + warmUp + " checks that are not counted, ours and plain sockets in"
        + " turn: median (least–greatest).\n\n"
        + table
        + "\nProcessor time of the server's end, download, ours over plain sockets from memory: **"
        + FullSpeedTable.ratio(down, memoryDown) + "**; at most " + REQUIRED
        + " is required. Held against these because the bytes of a measurement never repeat, so"
        + " that no socket could write them out of one buffer that stays in the processor's cache."
        + " Over plain sockets that do just that: " + FullSpeedTable.ratio(down, plainDown)
        + ". Upload, over these: " + FullSpeedTable.ratio(up, plainUp) + ".\n\n"
        + "Four connections each. Plain sockets write one prepared buffer of 64 KiB of random"
        + " bytes over and over; \"from memory\": 64 MiB for each connection, more than the caches"
        + " hold. The other end reads and forgets. GB are 10^9 bytes as the interface counts"
        + " them; processor time is utime and stime of the process, children included, while bytes"
        + " flowed; that of the whole machine holds everything else that ran.\n";
  }
}
