package io.deskworthy.bench.noise;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The weights of Python's librosa on one Fourier transform of the whole file, which no filter can
 * be more exact than.
 *
 * @param name with its version
 * @param command does it, with a file as last argument
 */
record ExactWeighting(String name, List<String> command) implements Peer {

  private static final String SCRIPT = "exact_weighting.py";

  static List<Peer> present(Optional<String> python) throws IOException, InterruptedException {
    String program = python.orElse("python3");
    Path script = Files.createTempFile("deskworthy-bench", ".py");
    script.toFile().deleteOnExit();
    try (InputStream text = ExactWeighting.class.getResourceAsStream(SCRIPT)) {
      if (text == null) {
        throw new IOException(SCRIPT + " is missing");
      }
      Files.copy(text, script, StandardCopyOption.REPLACE_EXISTING);
    }
    try {
      String version = Output.of(List.of(program, script.toString())).strip();
      return List.of(new ExactWeighting(version, List.of(program, script.toString())));
    } catch (IOException absent) {
      return List.of();
    }
  }

  @Override
  public Figures figures(Path wav) throws IOException, InterruptedException {
    List<String> whole = new ArrayList<>(command);
    whole.add(wav.toString());
    return Peer.ofLines(Output.of(whole).lines());
  }
}
