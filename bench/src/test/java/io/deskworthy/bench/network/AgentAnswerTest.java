package io.deskworthy.bench.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class AgentAnswerTest {

  private static final String RESULT = """
      {"verdict": "UNDETERMINED",
       "assessments": [
         {"requirement": "network.download", "assessment": "MET", "reasonCode": "enough"},
         {"requirement": "network.download.stable", "assessment": "NOT_MET"}],
       "findings": {"network": {
         "idleRttMillis": 20.5,
         "lossRatio": {"unknown": "probe-cannot-lose"},
         "download": {"goodputBitsPerSecond": 19310000, "stable": false,
           "borderline": {"unknown": "too-few-bins"}}}}}
      """;

  private final Answer answer = AgentAnswer.read(new JsonMapper().readTree(RESULT));

  @Test
  void findsFiguresByTheirNames() {
    assertThat(answer.numbers())
        .containsEntry(Figures.DOWN, 19.31)
        .containsEntry(Figures.IDLE_MILLIS, 20.5);
  }

  @Test
  void leavesOutWhatIsUnknownOrNotSaid() {
    assertThat(answer.numbers()).doesNotContainKeys(Figures.UP, Figures.LOSS, Figures.LOSS_LOW);
  }

  @Test
  void readsVerdictsAndMarks() {
    assertThat(answer.words())
        .containsEntry(Figures.DOWN_VERDICT, "MET")
        .containsEntry(Figures.STABLE_VERDICT, "NOT_MET")
        .containsEntry("down-stable", "no")
        .containsEntry("down-borderline", "too-few-bins");
  }
}
