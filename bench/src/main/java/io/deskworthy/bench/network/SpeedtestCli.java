package io.deskworthy.bench.network;

import io.deskworthy.testkit.line.EmulatedLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** speedtest-cli, against a stand-in for speedtest.net's settings and for one of its servers. */
final class SpeedtestCli implements Contender {

  private static final String STAND_IN = "speedtest-stand-in.py";

  /** The host whose settings the client asks for before all else. */
  private static final String SETTINGS_HOST = "www.speedtest.net";

  private static final int START_SECONDS = 30;

  private final PeerClient client = new PeerClient(
      "speedtest-cli",
      place -> List.of("--json", "--mini", "http://" + EmulatedLine.SERVER_ADDRESS + "/mini"),
      "/download",
      "/upload",
      1e-6);

  @Override
  public String name() {
    return client.name();
  }

  @Override
  public boolean isHere() {
    return client.isHere() && SearchPath.has("python3");
  }

  @Override
  public Answer measure(Place place) throws IOException, InterruptedException {
    place.candidate().nameHost(SETTINGS_HOST, EmulatedLine.SERVER_ADDRESS);
    List<String> command = List.of("python3", standIn(place.work()).toString());
    try (RunningProgram server = RunningProgram.start(place.server().command(command), Map.of())) {
      if (server.awaitLine("listening", START_SECONDS).isEmpty()) {
        throw new IOException("the stand-in did not start: " + server.err());
      }
      return client.measure(place);
    }
  }

  private static Path standIn(Path work) throws IOException {
    try (InputStream script = SpeedtestCli.class.getResourceAsStream(STAND_IN)) {
      if (script == null) {
        throw new IllegalStateException(STAND_IN + " is not beside " + SpeedtestCli.class);
      }
      Path file = work.resolve(STAND_IN);
      Files.copy(script, file);
      return file;
    }
  }
}
