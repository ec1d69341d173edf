package io.deskworthy.report.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.ReachFindings;
import io.deskworthy.report.finding.ReachReasons;
import io.deskworthy.report.finding.ReachStage;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.policy.ReachProfiles;
import io.deskworthy.report.policy.ReachRule;
import io.deskworthy.report.policy.Rule;
import io.deskworthy.report.text.AssessmentRenderer;
import io.deskworthy.report.text.AssessmentText;
import io.deskworthy.report.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a service counts as reached, and that hardly anything counts against a candidate. */
final class ReachAssessorTest {

  private static final ReachFindings SERVICE = ReachFindings.named("chat").orElseThrow();

  private final Demanding reached = Demanding.that(
      "reach.chat", new ReachRule(ReachProfiles.named("intercom").orElseThrow().with(Map.of())));

  @Test
  void isMetWhenEverythingNeededAnswered() {
    Findings found = Findings.builder()
        .measured(SERVICE.reached(), true)
        .measured(SERVICE.stage(), ReachStage.ALL)
        .build();

    assertThat(reached.of(found).outcome()).isEqualTo(Outcome.MET);
    assertThat(reached.of(found).reason()).isEqualTo(ReachReasons.REACHED);
  }

  @Test
  void isMetThoughASocketOpensOnlyForThoseWhoSignIn() {
    Findings found = Findings.builder()
        .measured(SERVICE.reached(), true)
        .measured(SERVICE.cause(), ReachReasons.SOCKET_NOT_PROVEN)
        .build();

    assertThat(reached.of(found).outcome()).isEqualTo(Outcome.MET);
    assertThat(reached.of(found).reason()).isEqualTo(ReachReasons.SOCKET_NOT_PROVEN);
  }

  @Test
  void isNotMetWhereTheCandidatesOwnProxyForbidsIt() {
    Assessment assessment =
        reached.of(notReached(ReachStage.CONNECTION, ReachReasons.PROXY_REFUSED));

    assertThat(assessment.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(assessment.measured()).contains(new Quantity.Word("reach-connection"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "service-name-not-resolved",
        "service-refused",
        "service-silent",
        "service-tls-failed",
        "service-inspected",
        "service-other-name",
        "service-proxy-failed",
        "service-socket-silent",
        "of-a-newer-agent"
      })
  void isNotDeterminedWhereTheServiceMayBeAtFault(String cause) {
    Assessment assessment = reached.of(notReached(ReachStage.TLS, new Reason(cause)));

    assertThat(assessment.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(assessment.reason()).isEqualTo(new Reason(cause));
  }

  @Test
  void isNotDeterminedWhenNobodyTried() {
    assertThat(reached.of(Findings.NONE).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(reached.of(Findings.NONE).reason()).isEqualTo(Reason.NOT_CHECKED);
  }

  @Test
  void blamesThePolicyForAServiceThatNobodyKnows() {
    Demanding unknown = Demanding.that("reach.chat", new ReachRule(Optional.empty()));
    Demanding misfit = Demanding.that("reach.chat", new Rule.Holds());
    Demanding noName = Demanding.that("reach.Not a name", new ReachRule(Optional.empty()));

    assertThat(List.of(unknown, misfit, noName))
        .allSatisfy(each -> assertThat(each.failingWhenUnknown()
                .of(notReached(ReachStage.NAME, ReachReasons.PROXY_REFUSED))
                .outcome())
            .isEqualTo(Outcome.UNDETERMINED));
    assertThat(Judge.faults(Demanding.policy(unknown)))
        .containsEntry("reach.chat", JudgingReasons.NOT_SUPPORTED);
    assertThat(Judge.faults(Demanding.policy(misfit)))
        .containsEntry("reach.chat", JudgingReasons.RULE_DOES_NOT_FIT);
  }

  @Test
  void isCalledByTheTitleOfTheService() {
    Assessment assessment = reached.of(notReached(ReachStage.TLS, ReachReasons.INSPECTED));

    AssessmentText text = new AssessmentRenderer(
            Texts.in(Locale.ENGLISH), Demanding.policy(reached))
        .render(assessment);

    assertThat(text.name()).isEqualTo("Intercom can be reached");
    assertThat(text.measured()).isEqualTo("no secure connection");
    assertThat(text.reason()).contains("antivirus");
    assertThat(text.advice()).isPresent();
    assertThat(Texts.in(Locale.ENGLISH).requirement("reach.zendesk"))
        .isEqualTo("Zendesk can be reached");
    assertThat(Texts.in(Locale.ENGLISH).requirement("reach.ours")).isEqualTo("ours can be reached");
  }

  private static Findings notReached(ReachStage stage, Reason cause) {
    return Findings.builder()
        .measured(SERVICE.reached(), false)
        .measured(SERVICE.stage(), stage)
        .measured(SERVICE.cause(), cause)
        .build();
  }
}
