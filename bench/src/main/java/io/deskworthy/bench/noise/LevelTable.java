package io.deskworthy.bench.noise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Our levels, and by how much each peer's differ. */
final class LevelTable {

  private final List<Peer> peers;
  private final StringBuilder rows = new StringBuilder();
  private final double[][] worst;

  LevelTable(List<Peer> peers) {
    this.peers = peers;
    worst = new double[peers.size()][Figures.NAMES.size()];
  }

  /** Measures {@code wav} with everybody and adds a row. */
  void add(String name, Path wav) throws IOException, InterruptedException {
    Optional<Figures> ours = Figures.ours(wav);
    List<String> cells = new ArrayList<>(List.of(name));
    if (ours.isEmpty()) {
      cells.add("no sound to have a level");
      append(cells);
      return;
    }
    ours.get().values().forEach(value -> cells.add(String.format(Locale.ROOT, "%.3f", value)));
    for (int peer = 0; peer < peers.size(); peer++) {
      List<Double> above = ours.get().minus(peers.get(peer).figures(wav));
      for (int figure = 0; figure < above.size(); figure++) {
        worst[peer][figure] = Math.max(worst[peer][figure], Math.abs(above.get(figure)));
        cells.add(String.format(Locale.ROOT, "%+.3f", above.get(figure)));
      }
    }
    append(cells);
  }

  private void append(List<String> cells) {
    int columns = 1 + Figures.NAMES.size() * (1 + peers.size());
    rows.append("| ").append(String.join(" | ", cells));
    rows.append(" |".repeat(Math.max(1, columns - cells.size() + 1))).append('\n');
  }

  /** Returns the table, the worst differences last. */
  String markdown() {
    StringBuilder table = new StringBuilder("| sound |");
    Figures.NAMES.forEach(name -> table.append(' ').append(name).append(" |"));
    for (Peer peer : peers) {
      Figures.NAMES.forEach(name ->
          table.append(' ').append(name).append(" - ").append(peer.name()).append(" |"));
    }
    table
        .append('\n')
        .append("|---|")
        .append("---|".repeat(Figures.NAMES.size() * (1 + peers.size())));
    table.append('\n').append(rows).append("| **worst** | | | | |");
    for (double[] peer : worst) {
      for (double difference : peer) {
        table.append(String.format(Locale.ROOT, " **%.3f** |", difference));
      }
    }
    return table.append('\n').toString();
  }
}
