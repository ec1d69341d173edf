package io.deskworthy.bench.network;

import io.deskworthy.testkit.line.EmulatedLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The peers that can be compared with: each runs where it is found on the search path. */
final class Peers {

  /** How librespeed-cli is told of a server: docs of its option --local-json. */
  private static final String LIBRESPEED = """
      [{"id": 1, "name": "here", "server": "SERVER/",
        "dlURL": "garbage", "ulURL": "empty",
        "pingURL": "empty", "getIpURL": "getIP"}]
      """.replace("SERVER", BenchServer.URL);

  private Peers() {}

  static List<Contender> all() {
    return List.of(
        new Iperf3(1),
        new Iperf3(4),
        new SpeedtestCli(),
        new PeerClient(
            "ndt7-client",
            Peers::ndt7,
            "/Download/Throughput/Value",
            "/Upload/Throughput/Value",
            1),
        new PeerClient("librespeed-cli", Peers::librespeed, "/download", "/upload", 1),
        new NetworkQuality());
  }

  private static List<String> ndt7(Place place) {
    return List.of(
        "-scheme",
        "ws",
        "-server",
        EmulatedLine.SERVER_ADDRESS + ":" + BenchServer.PORT,
        "-format",
        "json",
        "-quiet");
  }

  private static List<String> librespeed(Place place) throws IOException {
    Path servers = Files.writeString(place.work().resolve("librespeed.json"), LIBRESPEED);
    return List.of("--local-json", servers.toString(), "--server", "1", "--no-icmp", "--json");
  }
}
