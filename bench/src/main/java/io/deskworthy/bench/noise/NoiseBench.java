package io.deskworthy.bench.noise;

import io.deskworthy.testkit.sound.Sound;
import io.deskworthy.testkit.sound.Sounds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code bench/noise}. */
@Command(
    name = "bench/noise",
    mixinStandardHelpOptions = true,
    description = {
      "Holds the noise meter against ffmpeg, librosa and ITU-T's actlevel where they are installed,",
      "and against a real sound system; prints tables in Markdown. Needs sox and espeak-ng.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  bench/noise --out noise.md",
      "  bench/noise --recipe sounds.sh --actlevel ./actlevel --python venv/bin/python",
      "  bench/noise --captured /usr/lib/jvm/java-17,/usr/lib/jvm/java-25"
    })
public final class NoiseBench implements Callable<Integer> {

  @Option(
      names = "--recipe",
      paramLabel = "SCRIPT",
      description = "Makes the sounds in a directory; the testkit's own if not said")
  private Optional<Path> recipe = Optional.empty();

  @Option(
      names = "--python",
      paramLabel = "PROGRAM",
      description = "A Python that has librosa; python3 if not said")
  private Optional<String> python = Optional.empty();

  @Option(
      names = "--actlevel",
      paramLabel = "PROGRAM",
      description = "actlevel of ITU-T G.191 (github.com/openitu/STL)")
  private Optional<String> actlevel = Optional.empty();

  @Option(
      names = "--captured",
      paramLabel = "HOMES",
      split = ",",
      description = "Also listens through PulseAudio with each of these Javas")
  private List<Path> captured = new ArrayList<>();

  @Option(names = "--out", paramLabel = "FILE", description = "Writes the tables there too")
  private Optional<Path> out = Optional.empty();

  private final StringBuilder text = new StringBuilder();

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new NoiseBench()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("deskworthy-noise");
    Sounds sounds = recipe.isPresent() ? Sounds.by(recipe.get(), folder) : Sounds.in(folder);
    List<Peer> peers = Peer.present(python);
    section("Levels, and ours less those of others, in dB", levels(sounds, peers));
    LevelTable tones = new LevelTable(peers);
    Tones.measure(folder, tones);
    section("Tones of -9.03 dBFS", tones.markdown());
    if (actlevel.isPresent()) {
      section(
          "Active speech level (ITU-T P.56), unweighted",
          SpeechTable.activeLevels(sounds, actlevel.get()));
    }
    section("Speech to background", SpeechTable.ratios(sounds));
    section("Verdicts of the default policy", VerdictTable.of(sounds));
    if (!captured.isEmpty()) {
      section(
          "Through PulseAudio: as heard, and by how much that is above the file",
          CapturedTable.of(sounds, captured));
    }
    if (out.isPresent()) {
      Files.writeString(out.get(), text);
    }
    return 0;
  }

  private static String levels(Sounds sounds, List<Peer> peers) throws Exception {
    LevelTable table = new LevelTable(peers);
    for (Sound sound : Sound.values()) {
      if (sounds.has(sound)) {
        table.add(sound.fileName().replace(".wav", ""), sounds.wav(sound));
      }
    }
    return table.markdown();
  }

  private void section(String title, String table) {
    String section = "## " + title + "\n\n" + table + "\n";
    System.out.println(section);
    text.append(section);
  }
}
