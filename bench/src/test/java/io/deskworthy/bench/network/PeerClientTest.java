package io.deskworthy.bench.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That figures are found in what other projects' clients print, as they printed it. */
final class PeerClientTest {

  private static final Map<String, Double> BOTH = Map.of(Figures.DOWN, 19.1, Figures.UP, 19.29);

  private final PeerClient librespeed =
      new PeerClient("librespeed-cli", place -> List.of(), "/download", "/upload", 1);
  private final PeerClient ndt7 = new PeerClient(
      "ndt7-client",
      place -> List.of(),
      "/Download/Throughput/Value",
      "/Upload/Throughput/Value",
      1);

  /** librespeed-cli 1.0.9 printed the one, later ones print the other. */
  @Test
  void readsOneResultAndAListOfOne() {
    String result = "{\"ping\":1.9,\"upload\":19.29,\"download\":19.1,\"share\":\"\"}";

    assertThat(librespeed.read(result, "")).isEqualTo(new Answer(BOTH, Map.of()));
    assertThat(librespeed.read("[" + result + "]", "")).isEqualTo(new Answer(BOTH, Map.of()));
  }

  @Test
  void readsTheSummaryAfterAnyNumberOfEvents() {
    String out = """
        {"Key":"starting","Value":{"Test":"download"}}
        {"ServerFQDN":"10.77.255.1","Download":{"Throughput":{"Value":19.1,"Unit":"Mbit/s"}},\
        "Upload":{"Throughput":{"Value":19.29,"Unit":"Mbit/s"}}}
        """;

    assertThat(ndt7.read(out, "")).isEqualTo(new Answer(BOTH, Map.of()));
  }

  @Test
  void saysWithWhatWordsAClientEndedThatMeasuredOneDirectionOnly() {
    String out = """
        {"Key":"error","Value":{"Test":"upload","Failure":"i/o timeout"}}
        {"Download":{"Throughput":{"Value":19.1}},"Upload":{"Throughput":{"Value":0}}}
        """;

    Answer answer = ndt7.read(out, "");

    assertThat(answer.numbers()).isEqualTo(Map.of(Figures.DOWN, 19.1));
    assertThat(answer.words().get(Figures.FAULT)).contains("i/o timeout");
  }

  @Test
  void saysWhatStandsOnStandardErrorWhenNothingElseWasSaid() {
    Answer answer = librespeed.read("", "Selected server isn't up");

    assertThat(answer.numbers()).isEmpty();
    assertThat(answer.words()).isEqualTo(Map.of(Figures.FAULT, "Selected server isn't up"));
  }
}
