package io.deskworthy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.testkit.sound.Sound;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Invite → check → sign → upload → judge → certify, with sound that is really captured. */
final class MainJobIT {

  private static final int READY = 0;
  private static final int NOT_READY = 3;
  private static final int UNDETERMINED = 4;

  @TempDir
  private Path folder;

  private RunningServer server;

  @BeforeEach
  void startServer() throws Exception {
    server = RunningServer.start(folder.resolve("data"));
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void aQuietRoomAndAReaderAreReadyAndGetACertificate() throws Exception {
    Checked checked = checkIn(Sound.QUIET_ROOM, Sound.READER_QUIET_ROOM);

    assertThat(checked.exitCode()).as(checked.said()).isEqualTo(READY);
    assertThat(text(checked, "verdict")).isEqualTo("READY");
    assertThat(text(checked, "certificateUrl")).startsWith(server.url() + "/c/");
    assertThat(text(checked, "reportUrl")).startsWith(server.url() + "/applicants/");
  }

  @Test
  void aTelevisionInTheRoomIsNotQuiet() throws Exception {
    Checked checked = checkIn(Sound.TV, Sound.READER_TV);

    assertThat(checked.exitCode()).as(checked.said()).isEqualTo(NOT_READY);
    assertThat(outcome(checked, "room.quiet")).isEqualTo("NOT_MET");
    assertThat(checked.result().hasNonNull("certificateUrl")).isFalse();
  }

  @Test
  void withoutAMicrophoneTheRoomIsNotDeterminedAndTheReasonNamesIt() throws Exception {
    Agent agent = new Agent(folder.resolve("agent"), Map.of("PULSE_SERVER", "unix:/nowhere"));

    Program program = agent.run("check", server.invite(), "--yes", "--json");

    ObjectNode result = Agent.result(program);
    assertThat(program.await(Duration.ZERO)).as(program.err()).isEqualTo(UNDETERMINED);
    assertThat(Agent.assessment(result, "microphone.works").get("assessment").stringValue())
        .isEqualTo("UNDETERMINED");
    assertThat(Agent.assessment(result, "room.quiet").get("reason").stringValue())
        .containsIgnoringCase("microphone");
    assertThat(Agent.assessment(result, "network.download").get("assessment").stringValue())
        .isEqualTo("MET");
  }

  private Checked checkIn(Sound silence, Sound reading) throws Exception {
    Room room = new Room(silence, reading);
    Program program = room.check(folder.resolve("agent"), server.invite(), "--lang", "en");
    return new Checked(program.await(Duration.ZERO), Agent.result(program), program.everything());
  }

  private static String text(Checked checked, String member) {
    return checked.result().path(member).stringValue("");
  }

  private static String outcome(Checked checked, String requirement) {
    return Agent.assessment(checked.result(), requirement).get("assessment").stringValue();
  }

  /** What a run came to. */
  private record Checked(int exitCode, ObjectNode result, String said) {}
}
