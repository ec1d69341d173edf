package io.deskworthy.agent.reach;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.ReachFindings;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.PolicyFormat;
import io.deskworthy.report.policy.Presets;
import org.junit.jupiter.api.Test;

/** Which services a policy asks for. */
final class ReachPlanTest {

  @Test
  void theDefaultPolicyNamesNone() throws MalformedJsonException {
    assertThat(ReachPlan.of(PolicyFormat.read(Presets.defaultPolicy())).isEmpty())
        .isTrue();
  }

  @Test
  void takesThoseThatThisVersionKnows() throws MalformedJsonException {
    Policy policy = PolicyFormat.read(("{\"format\": \"deskworthy-policy/1\", \"id\": \"x\","
            + "\"title\": {\"en\": \"X\", \"ru\": \"Х\"}, \"certificateDays\": 30,"
            + "\"network\": {\"goodputFactor\": 0.9, \"paceFactor\": 1.5}, \"requirements\": ["
            + "{\"name\": \"reach.inbox\", \"reach\": {\"profile\": \"intercom\"}},"
            + "{\"name\": \"reach.other\", \"reach\": {\"profile\": \"ofTomorrow\"}},"
            + "{\"name\": \"reach.slip\"},"
            + "{\"name\": \"link.type\", \"oneOf\": [\"wifi\"]}]}")
        .getBytes(UTF_8));

    assertThat(ReachPlan.of(policy).services())
        .containsOnlyKeys(ReachFindings.named("inbox").orElseThrow());
  }

  @Test
  void triesAloneWhatNeedsNoAccount() {
    assertThat(ReachPlan.ofWellKnown().services())
        .containsOnlyKeys(
            ReachFindings.named("intercom").orElseThrow(),
            ReachFindings.named("liveChat").orElseThrow());
  }
}
