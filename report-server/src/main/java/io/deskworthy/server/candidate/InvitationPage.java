package io.deskworthy.server.candidate;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.judging.Judge;
import io.deskworthy.report.judging.Quantity;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.Unit;
import io.deskworthy.report.text.AssessmentRenderer;
import io.deskworthy.report.text.AssessmentText;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.position.Employer;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a candidate reads before anything is measured.
 *
 * @param employer who asks, and for how long the result is kept
 * @param candidate who is asked, if the employer gave a name
 * @param position for what
 * @param demands what is demanded
 * @param expires until which day the invitation holds
 * @param server the host that keeps the result
 * @param link the invitation's own address
 * @param downloads what there is to download, for the reader's computer first
 * @param reported on which day a report came, if one did
 */
record InvitationPage(
    Employer employer,
    Optional<String> candidate,
    String position,
    List<AssessmentText> demands,
    String expires,
    String server,
    String link,
    Offer downloads,
    Optional<String> reported) {

  /**
   * What there is to download.
   *
   * @param here for the computer that the reader sits at, and what runs everywhere
   * @param elsewhere for others
   * @param platforms kinds of computer, that of the reader first
   * @param isHandheld whether the reader has a telephone in hand, on which nothing can be checked
   */
  record Offer(
      List<File> here, List<File> elsewhere, List<Platform> platforms, boolean isHandheld) {

    static Offer of(List<Download> all, String userAgent, String code, String server, Frame frame) {
      Optional<Platform> reader = Platform.ofBrowser(userAgent);
      List<File> files =
          all.stream().map(each -> File.of(each, code, server, frame)).toList();
      List<Platform> platforms = Arrays.stream(Platform.values())
          .sorted((one, other) ->
              Boolean.compare(reader.equals(Optional.of(other)), reader.equals(Optional.of(one))))
          .toList();
      return new Offer(
          files.stream()
              .filter(file -> file.isFor(reader))
              .sorted((one, other) -> Boolean.compare(one.isJar(), other.isJar()))
              .toList(),
          files.stream().filter(file -> !file.isFor(reader)).toList(),
          platforms,
          Platform.isHandheld(userAgent));
    }

    /** Returns whether there is anything at all. */
    boolean isEmpty() {
      return here.isEmpty() && elsewhere.isEmpty();
    }

    /** Returns the file to begin with, if there is one for this computer. */
    Optional<File> first() {
      return here.stream().findFirst();
    }
  }

  /**
   * A file with its size in words, at the address that saves it with the invitation's code.
   *
   * @param savedAs under which name it will lie in the reader's folder
   */
  record File(
      String name,
      String savedAs,
      String path,
      String size,
      String sha256,
      Optional<Platform> platform) {

    static File of(Download download, String code, String server, Frame frame) {
      String size = frame.texts().quantity(new Quantity.Amount(download.bytes(), Unit.BYTE));
      String path = download.path() + "?invitation=" + code;
      return new File(
          download.name(),
          Downloads.savedName(download.name(), code, URI.create(server)),
          path,
          size,
          download.sha256(),
          Platform.ofFile(download.name()));
    }

    /** On a computer that is not known, everything may be the right thing. */
    boolean isFor(Optional<Platform> reader) {
      return platform.isEmpty() || reader.isEmpty() || platform.equals(reader);
    }

    boolean isJar() {
      return name.endsWith(".jar");
    }
  }

  /** Nothing is found yet, so what is left of each assessment is what it demands. */
  static List<AssessmentText> demands(Policy policy, Frame frame) {
    AssessmentRenderer renderer = new AssessmentRenderer(frame.texts(), policy);
    return Judge.judge(policy, Findings.NONE).assessments().stream()
        .map(renderer::render)
        .toList();
  }
}
