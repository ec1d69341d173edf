package io.deskworthy.agent.noise;

import io.deskworthy.agent.noise.signal.ChannelSound;
import io.deskworthy.agent.noise.signal.Level;
import io.deskworthy.agent.noise.signal.PhaseSound;
import io.deskworthy.report.finding.Reading;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The two phases as one channel heard them.
 *
 * @param silent the silent phase
 * @param reading the reading phase, or why there is none
 */
record Heard(ChannelSound silent, Reading<ChannelSound> reading) {

  /**
   * Returns what the louder channel heard over both phases: one that is dead or far from the mouth
   * must not make a room look quiet. One channel serves both phases, as gains differ.
   */
  static Heard byLouderChannel(PhaseSound silent, Reading<PhaseSound> reading) {
    List<ChannelSound> quiet = silent.channels();
    List<ChannelSound> read = reading.map(PhaseSound::channels).value().orElse(List.of());
    if (read.size() != quiet.size()) {
      return new Heard(loudest(quiet), reading.map(phase -> loudest(phase.channels())));
    }
    int channel = IntStream.range(0, quiet.size())
        .boxed()
        .max(Comparator.comparingDouble(each -> energy(quiet.get(each)) + energy(read.get(each))))
        .orElseThrow();
    return new Heard(quiet.get(channel), reading.map(phase -> phase.channels().get(channel)));
  }

  private static ChannelSound loudest(List<ChannelSound> channels) {
    return channels.stream().max(Comparator.comparingDouble(Heard::energy)).orElseThrow();
  }

  private static double energy(ChannelSound channel) {
    return Level.energyOf(channel.levels().laeq());
  }
}
