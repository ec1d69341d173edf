package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.jws.JwsFault;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.jws.UnverifiedJws;
import io.deskworthy.report.jws.VerifiedJws;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WitnessFormatTest {

  private static final SigningKey NODE = SigningKey.generate();

  @Test
  void readsWhatItWrote() throws Exception {
    WitnessStatement statement = Statements.of(Direction.DOWNLOAD, 19.31);

    assertThat(WitnessFormat.read(verified(WitnessFormat.sign(statement, NODE))))
        .isEqualTo(statement);
  }

  @Test
  void readsWhatANodeSaysOfItself() throws Exception {
    TransferBins bins = SimulatedLine.steady(25, 0.02, 1).bins(70);
    WitnessStatement statement = Statements.ofBusyNode(Direction.DOWNLOAD, bins);

    WitnessStatement read = WitnessFormat.read(verified(WitnessFormat.sign(statement, NODE)));

    assertThat(read).isEqualTo(statement);
    assertThat(read.attempt()).hasValue(3);
    assertThat(read.load().orElseThrow().isLimit()).isTrue();
  }

  @Test
  void readsTheStatementOfANodeThatSaysNothingOfItself() throws Exception {
    WitnessStatement statement = Statements.of(Direction.DOWNLOAD, 25);

    assertThat(statement.attempt()).isEmpty();
    assertThat(WitnessFormat.read(verified(WitnessFormat.sign(statement, NODE))).load())
        .isEmpty();
  }

  @Test
  void refusesALoadThatNoNodeHas() throws Exception {
    TransferBins bins = SimulatedLine.steady(25, 0.02, 1).bins(70);
    String json = new String(
        verified(WitnessFormat.sign(Statements.ofBusyNode(Direction.DOWNLOAD, bins), NODE))
            .payload(),
        StandardCharsets.UTF_8);
    byte[] changed = json.replace("\"cpuBusyRatio\":0.9", "\"cpuBusyRatio\":-0.9")
        .getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> WitnessFormat.read(changed))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessageContaining("load.cpuBusyRatio");
  }

  @Test
  void staysWithinItsLimitForTheLongestTransfer() {
    WitnessStatement statement =
        Statements.ofBins(Direction.UPLOAD, SimulatedLine.steady(30, 0.01, 1).bins(200));

    assertThat(WitnessFormat.sign(statement, NODE)).hasSizeLessThan(WitnessFormat.MAX_LENGTH);
  }

  @Test
  void isNoneWithoutTheNodesKey() {
    String signed = WitnessFormat.sign(Statements.of(Direction.DOWNLOAD, 25), NODE);

    assertThatThrownBy(() -> UnverifiedJws.parse(signed)
            .verify(WitnessFormat.TYPE, SigningKey.generate().verificationKey()))
        .isInstanceOfSatisfying(
            RejectedJwsException.class,
            rejected -> assertThat(rejected.fault()).isEqualTo(JwsFault.OTHER_KEY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"deskworthy-witness/1\"     | \"deskworthy-witness/9\"   | format: expected",
        "\"direction\":\"download\"   | \"direction\":\"sideways\" | direction: expected download",
        "\"binBytes\":[               | \"binBytes\":[-1,          | binBytes: expected a list of",
        "\"bytes\":                   | \"bytes\":1                | bytes: expected the sum",
        "\"binMillis\":100            | \"binMillis\":50           | binMillis: expected",
        "\"streams\":4                | \"streams\":0              | streams: expected",
        "\"paceBitsPerSecond\":3      | \"paceBitsPerSecond\":-3   | paceBitsPerSecond: expected",
        "\"reportedIdleRttMillis\":20 | \"reportedIdleRttMillis\":9920 | reportedIdleRttMillis",
        "\"bin\":40                   | \"bin\":-4                 | probeGaps[0].bin: expected",
        "\"probe\":\"websocket\"     | \"probe\":\"pigeon\"      | probe: expected udp",
        "\"fromBin\":21              | \"fromBin\":-1            | stages[1].fromBin: expected",
        "\"streams\":32              | \"streams\":65            | stages[1].streams: expected",
        "\"stable\":true              | \"stable\":1               | stable: expected",
      })
  void refusesWhatNoNodeWrites(String right, String wrong, String complaint) throws Exception {
    WitnessStatement statement = Statements.of(Direction.DOWNLOAD, 19.31);
    byte[] payload = verified(WitnessFormat.sign(statement, NODE)).payload();
    String json = new String(payload, StandardCharsets.UTF_8);
    assertThat(json).contains(right);

    byte[] changed = json.replace(right, wrong).getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> WitnessFormat.read(changed))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessageContaining(complaint);
  }

  private static VerifiedJws verified(String signed) throws RejectedJwsException {
    return UnverifiedJws.parse(signed).verify(WitnessFormat.TYPE, NODE.verificationKey());
  }
}
