package io.deskworthy.server.employer;

import io.deskworthy.report.judging.Assessment;
import io.deskworthy.report.judging.Outcome;
import io.deskworthy.report.policy.Severity;
import io.deskworthy.server.applicant.Decided;
import io.deskworthy.server.applicant.Decision;
import io.deskworthy.server.applicant.Listed;
import io.deskworthy.server.applicant.ListedState;
import io.deskworthy.server.applicant.Standing;
import io.deskworthy.server.applicant.Waiver;
import io.deskworthy.server.page.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What people decided about an applicant, in words.
 *
 * @param standing what the report comes to with what was waived
 * @param notes how far it is, each in a sentence; may be none
 * @param isArchived whether it was put away
 * @param choices how the application may be closed, as it is not closed yet
 * @param waivers those in force
 * @param takenBack those that were taken back, each in a sentence
 */
record DecidedText(
    Standing standing,
    List<String> notes,
    boolean isArchived,
    List<Decision> choices,
    List<WaiverText> waivers,
    List<String> takenBack) {

  /** One waiver. */
  record WaiverText(String requirement, String sentence, String reason) {}

  static DecidedText of(Listed listed, List<Waiver> waivers, Frame frame) {
    List<String> notes = new ArrayList<>();
    if (listed.state() != ListedState.OPEN) {
      notes.add(frame.text("report.state." + listed.state()));
    }
    listed.decided().ifPresent(decided -> notes.add(text(decided, frame)));
    if (listed.isArchived()) {
      notes.add(frame.text("report.state.ARCHIVED"));
    }
    return new DecidedText(
        listed.standing(),
        List.copyOf(notes),
        listed.isArchived(),
        choices(listed),
        waivers.stream()
            .filter(Waiver::isInForce)
            .map(each -> text(each, frame))
            .toList(),
        waivers.stream()
            .filter(each -> !each.isInForce())
            .map(each -> takenBack(each, frame))
            .toList());
  }

  Optional<WaiverText> waiver(String requirement) {
    return waivers.stream()
        .filter(each -> each.requirement().equals(requirement))
        .findFirst();
  }

  /** What is only recommended keeps nobody from being ready: there is nothing to waive. */
  boolean canWaive(Assessment assessment) {
    return assessment.severity() == Severity.REQUIRED
        && assessment.outcome() != Outcome.MET
        && waiver(assessment.requirement()).isEmpty();
  }

  private static List<Decision> choices(Listed listed) {
    Optional<Decision> now = listed.decided().map(Decided::decision);
    return Arrays.stream(Decision.values())
        .filter(each -> !now.equals(Optional.of(each)))
        .toList();
  }

  private static String text(Decided decided, Frame frame) {
    return frame.text(
        "report.decision." + decided.decision(), decided.by(), frame.minute(decided.at()));
  }

  private static WaiverText text(Waiver waiver, Frame frame) {
    return new WaiverText(
        waiver.requirement(),
        frame.text("waiver.sentence", waiver.by(), frame.minute(waiver.at())),
        waiver.reason());
  }

  private static String takenBack(Waiver waiver, Frame frame) {
    return frame.text(
        "waiver.taken-back",
        frame.texts().requirement(waiver.requirement()),
        waiver.by(),
        frame.minute(waiver.at()),
        waiver.reason(),
        waiver.takenBackBy().orElse(""),
        waiver.takenBackAt().map(frame::minute).orElse(""));
  }
}
