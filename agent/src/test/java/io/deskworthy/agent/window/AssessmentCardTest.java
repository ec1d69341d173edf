package io.deskworthy.agent.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.check.CheckName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AssessmentCardTest {

  @ParameterizedTest
  @CsvSource({
    "room.quiet, NOISE",
    "microphone.works, NOISE",
    "network.download.stable, NETWORK",
    "reach.zendesk, REACH",
    "memory.installed, HARDWARE",
    "processor.score, HARDWARE",
    "link.type, HARDWARE",
  })
  void makesAgainTheCheckThatTheRequirementIsOf(String requirement, CheckName check) {
    assertThat(AssessmentCard.check(requirement)).contains(check);
  }

  @Test
  void makesNothingAgainOfWhatSomebodySaid() {
    assertThat(AssessmentCard.check("declared.nightShifts")).isEmpty();
  }
}
