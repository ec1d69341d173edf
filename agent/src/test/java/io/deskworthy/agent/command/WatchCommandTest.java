package io.deskworthy.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.watch.LightResult;
import io.deskworthy.report.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

final class WatchCommandTest {

  @TempDir
  private Path folder;

  private Desk desk;

  @BeforeEach
  void sitDown() {
    desk = new Desk(folder);
  }

  @Test
  void saysFirstWhatItCostsAndBeginsNothingWithoutAYes() throws Exception {
    desk.typing("no");

    assertThat(desk.run("watch", Desk.LINK)).isZero();
    assertThat(desk.err().replaceAll("\\s+", " "))
        .contains("at most 3 MB")
        .contains("at most 48 MB a night, 144 MB in all")
        .contains("Nothing was begun.");
    assertThat(desk.watchFiles().plan()).isEmpty();
  }

  @Test
  void wantsAYesWhereNobodyCanBeAsked() {
    assertThat(desk.run("watch", Desk.LINK)).isEqualTo(2);
    assertThat(desk.err()).contains("watch-needs-yes");
  }

  @Test
  void watchesForTheNightsAndSaysHowToSend() throws Exception {
    assertThat(desk.run("watch", Desk.LINK, "--yes", "--hours", "23:00-07:00", "--days", "2"))
        .isZero();
    assertThat(desk.watchFiles().samples()).hasSizeBetween(30, 32);
    assertThat(desk.err()).contains("All nights are over.").contains("deskworthy watch send");
    assertThat(desk.out()).contains("Line dead: 0.");
  }

  @Test
  void sendsWhatTheNightsFoundTogetherWithTheCheck() {
    desk.run("watch", Desk.LINK, "--yes", "--days", "1");

    assertThat(desk.run("watch", "send", "--yes")).isZero();
    assertThat(desk.server().received()).hasSize(1);
    assertThat(payload())
        .contains("\"nights\":{\"hours\":\"22:00-06:00\"")
        .contains("installedBytes");
  }

  @Test
  void addsTheNightsToACheckForTheSameEmployerOnly() {
    desk.run("watch", Desk.LINK, "--yes", "--days", "1");
    desk.run("check", Desk.LINK.replace("EF56", "EF57"), "--yes");
    assertThat(payload()).doesNotContain("\"nights\"");

    desk.run("check", Desk.LINK, "--yes");
    assertThat(payload()).contains("\"nights\"");
  }

  @Test
  void tellsProgramsHowItStands() throws Exception {
    desk.run("watch", "status", "--json");
    assertThat(json(desk.out()).path("state").asString()).isEqualTo("none");

    Desk later = new Desk(folder);
    later.run("watch", Desk.LINK, "--yes", "--days", "1");
    String before = later.out();
    later.run("watch", "status", "--json");

    ObjectNode status = json(later.out().substring(before.length()));
    assertThat(status.path("state").asString()).isEqualTo("finished");
    assertThat(status.path("answered").asInt()).isBetween(14, 16);
    assertThat(status.path("usedBytes").asLong()).isGreaterThan(20_000_000);
  }

  @Test
  void pausesGoesOnAndStops() throws Exception {
    assertThat(desk.run("watch", "pause")).isEqualTo(1);
    assertThat(desk.err()).contains("no-watch");

    desk.run("watch", Desk.LINK, "--yes", "--days", "1");
    assertThat(desk.run("watch", "pause")).isZero();
    assertThat(desk.watchFiles().isPaused()).isTrue();
    assertThat(desk.run("watch", "resume")).isZero();
    assertThat(desk.watchFiles().isPaused()).isFalse();
    assertThat(desk.run("watch", "stop")).isEqualTo(2);
    assertThat(desk.run("watch", "stop", "--yes")).isZero();
    assertThat(desk.watchFiles().plan()).isEmpty();
  }

  @Test
  void watchesForOneEmployerAtATime() {
    desk.run("watch", Desk.LINK, "--yes", "--days", "1");

    assertThat(desk.run("watch", Desk.LINK.replace("EF56", "EF57"), "--yes")).isEqualTo(2);
    assertThat(desk.err()).contains("watch-exists");
  }

  @Test
  void saysWhenTheServerWantsNoMore() {
    desk.lightChecks()
        .answering(moment ->
            Optional.of(new LightResult.Refused("invitation-expired", "It was valid until then.")));

    assertThat(desk.run("watch", Desk.LINK, "--yes")).isEqualTo(1);
    assertThat(desk.err()).contains("invitation-expired");
  }

  @Test
  void understandsNoOtherHours() {
    assertThat(desk.run("watch", Desk.LINK, "--yes", "--hours", "at night")).isEqualTo(2);
    assertThat(desk.run("watch", Desk.LINK, "--yes", "--every", "1s")).isEqualTo(2);
    assertThat(desk.run("watch", Desk.LINK, "--yes", "--days", "9")).isEqualTo(2);
    assertThat(desk.err()).contains("watch-hours").contains("watch-every").contains("watch-days");
  }

  private String payload() {
    String jws =
        desk.server().received().get(desk.server().received().size() - 1).jws();
    return new String(
        Base64.getUrlDecoder().decode(jws.split("\\.", -1)[1]), StandardCharsets.UTF_8);
  }

  private static ObjectNode json(String text) throws Exception {
    return StrictJson.object(text.getBytes(StandardCharsets.UTF_8), 100_000);
  }
}
