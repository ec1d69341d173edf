package io.deskworthy.server.policy;

import io.deskworthy.report.judging.Verdict;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.position.Position;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The editor.
 *
 * @param position name of the position
 * @param path of this page
 * @param back the position's page
 * @param base what the edit began with
 * @param current the policy that the position has now
 * @param general fields about the policy as a whole
 * @param sections requirements
 * @param newService fields for a service of the employer's own
 * @param newDeclaration fields for a declaration of the employer's own
 * @param fault what is wrong with the whole
 * @param faults how many fields are wrong
 * @param presets to begin anew with
 * @param outlook what past reports would have come to
 */
public record PolicyPage(
    String position,
    String path,
    String back,
    String base,
    String current,
    List<Field> general,
    List<EditorSection> sections,
    List<Field> newService,
    List<Field> newDeclaration,
    Optional<String> fault,
    int faults,
    List<PresetView> presets,
    Optional<Outlook> outlook) {

  /**
   * What past reports would have come to.
   *
   * @param total how many there were
   * @param verdicts how many of each kind, now and then
   * @param missed requirements that most would have missed
   * @param changed reports whose verdict would be another
   * @param unreadable how many could not be judged again
   */
  public record Outlook(
      int total,
      List<VerdictRow> verdicts,
      List<Missed> missed,
      List<ChangedRow> changed,
      int unreadable) {}

  /** How many reports came, and would come, to one verdict. */
  public record VerdictRow(String verdict, String text, int before, int after) {}

  /** How many reports would miss a requirement. */
  public record Missed(String requirement, int reports) {}

  /** A report whose verdict would be another. */
  public record ChangedRow(
      String path,
      String candidate,
      String before,
      String beforeText,
      String after,
      String afterText) {}

  static PolicyPage of(
      Position position,
      String base,
      PolicyDraft draft,
      Map<String, DraftFault> faults,
      Optional<Hindsight.Outlook> outlook,
      Frame frame) {
    EditorFields fields = new EditorFields(draft.fields(), faults, frame);
    return new PolicyPage(
        position.name(),
        PolicyAddress.path(position),
        PositionAddress.path(position),
        base,
        position.policyHash(),
        fields.general(),
        EditorSection.all(draft, faults, frame),
        fields.newService(),
        fields.newDeclaration(),
        fields.fault(PolicyDraft.WHOLE),
        faults.size(),
        PresetView.all(frame),
        outlook.map(seen -> outlook(seen, frame)));
  }

  private static Outlook outlook(Hindsight.Outlook seen, Frame frame) {
    List<VerdictRow> verdicts = Arrays.stream(Verdict.values())
        .map(verdict -> new VerdictRow(
            verdict.name(),
            frame.text("verdict." + verdict),
            seen.before().getOrDefault(verdict, 0),
            seen.after().getOrDefault(verdict, 0)))
        .toList();
    List<Missed> missed = seen.missed().entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(each -> new Missed(frame.texts().requirement(each.getKey()), each.getValue()))
        .toList();
    List<ChangedRow> changed =
        seen.changed().stream().map(each -> row(each, frame)).toList();
    return new Outlook(seen.total(), verdicts, missed, changed, seen.unreadable());
  }

  private static ChangedRow row(Hindsight.Changed changed, Frame frame) {
    return new ChangedRow(
        "/applicants/" + changed.reportId(),
        changed.candidate().orElse(frame.text("applicants.unnamed")),
        changed.before().name(),
        frame.text("verdict." + changed.before()),
        changed.after().name(),
        frame.text("verdict." + changed.after()));
  }
}
