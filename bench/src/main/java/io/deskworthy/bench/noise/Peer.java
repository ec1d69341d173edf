package io.deskworthy.bench.noise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Somebody else's A-weighting. */
interface Peer {

  /** What is dropped at the start, as our meter does: half a second at 48 kHz. */
  int SETTLING = 24_000;

  /** Samples of 125 ms at 48 kHz. */
  int BLOCK = 6000;

  /** Returns its name and version. */
  String name();

  /** Returns what it says of {@code wav}, 48 kHz. */
  Figures figures(Path wav) throws IOException, InterruptedException;

  /** Returns the peers that are on this machine. */
  static List<Peer> present(Optional<String> python) throws IOException, InterruptedException {
    List<Peer> peers = new ArrayList<>(ExactWeighting.present(python));
    Ffmpeg.present().ifPresent(peers::add);
    return List.copyOf(peers);
  }

  /** Returns the figures of the levels that stand one in each of {@code lines}. */
  static Figures ofLines(Stream<String> lines) {
    return Figures.ofBlocks(lines.mapToDouble(Double::parseDouble).toArray());
  }
}
