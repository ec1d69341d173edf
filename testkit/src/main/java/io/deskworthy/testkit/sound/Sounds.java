package io.deskworthy.testkit.sound;

import io.deskworthy.testkit.program.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * A directory of test sounds. Making them takes some seconds, so they are made once and found again
 * as long as their recipe is the same.
 */
public final class Sounds {

  private static final String RECIPE = "sounds.sh";

  private final Path directory;

  private Sounds(Path directory) {
    this.directory = directory;
  }

  /** Returns which programs have to be installed before sounds can be made here; none is well. */
  public static List<String> missingPrograms() {
    return Programs.missing("bash", "awk", "sox", "espeak-ng");
  }

  /**
   * Returns the sounds below {@code parent}, making them if they are not there yet. Several
   * processes may do so at once: the first to finish wins.
   *
   * @throws IOException if they cannot be made, with what the programs said
   */
  public static Sounds in(Path parent) throws IOException, InterruptedException {
    return by(recipe(), parent);
  }

  /**
   * Returns those below {@code parent} that another script makes: one that takes a directory, and
   * names its files as {@link Sound} does.
   */
  public static Sounds by(Path script, Path parent) throws IOException, InterruptedException {
    return by(Files.readAllBytes(script), parent);
  }

  private static Sounds by(byte[] recipe, Path parent) throws IOException, InterruptedException {
    Path directory = parent.resolve("sounds-" + checksum(recipe));
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(parent);
      make(recipe, Files.createTempDirectory(parent, "sounds-in-the-making"), directory);
    }
    return new Sounds(directory);
  }

  /** Returns the WAV file of {@code sound}. */
  public Path wav(Sound sound) {
    return directory.resolve(sound.fileName());
  }

  /** Returns whether there is a file of {@code sound}: another script may make fewer. */
  public boolean has(Sound sound) {
    return Files.isRegularFile(wav(sound));
  }

  private static void make(byte[] recipe, Path work, Path directory)
      throws IOException, InterruptedException {
    Path script = Files.write(work.resolve(RECIPE), recipe);
    Path log = work.resolve("log");
    Path made = work.resolve("made");
    Process process = new ProcessBuilder("bash", script.toString(), made.toString())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    if (process.waitFor() != 0) {
      throw new IOException("test sounds could not be made: " + Files.readString(log));
    }
    try {
      Files.move(made, directory);
    } catch (FileAlreadyExistsException anotherProcessWasFaster) {
      Directories.delete(made);
    }
    Directories.delete(work);
  }

  private static byte[] recipe() {
    try (InputStream script = Sounds.class.getResourceAsStream(RECIPE)) {
      if (script == null) {
        throw new IllegalStateException(RECIPE + " is not beside " + Sounds.class);
      }
      String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("\r", "").getBytes(StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String checksum(byte[] recipe) {
    CRC32 sum = new CRC32();
    sum.update(recipe);
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }
}
