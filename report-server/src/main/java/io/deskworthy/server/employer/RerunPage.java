package io.deskworthy.server.employer;

import io.deskworthy.report.text.Messages;
import io.deskworthy.server.applicant.Rerun;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Language;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.position.Employer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Links that ask candidates once more, with texts to be sent.
 *
 * @param back address of the page it came from
 * @param asked each of them
 */
record RerunPage(String back, List<Asked> asked) {

  /**
   * One candidate.
   *
   * @param candidate their name, if there is one
   * @param position what for
   * @param link for them alone
   * @param letters texts with that link
   */
  record Asked(Optional<String> candidate, String position, String link, List<Letter> letters) {}

  /** A text to be sent, in one language; the number tells fields of one page apart. */
  record Letter(Language language, int number, String text) {}

  static RerunPage of(List<Rerun> reruns, ApplicantDesk desk, String publicUrl, String back) {
    String employer = desk.employers().find().map(Employer::name).orElse("");
    List<Asked> asked = new ArrayList<>();
    for (Rerun rerun : reruns) {
      String link = publicUrl + "/i/" + rerun.code();
      List<Letter> letters = List.of(Language.values()).stream()
          .map(language ->
              new Letter(language, asked.size(), letter(rerun, link, employer, language)))
          .toList();
      asked.add(new Asked(rerun.listed().candidate(), rerun.listed().position(), link, letters));
    }
    return new RerunPage(back, List.copyOf(asked));
  }

  /** In the candidate's language, whichever that is: not in that of the page. */
  private static String letter(Rerun rerun, String link, String employer, Language language) {
    Messages messages = Messages.beside(Pages.class, language.locale());
    Frame frame = new Frame(language, messages, "", "", Optional.empty());
    String greeting = rerun
        .listed()
        .candidate()
        .map(name -> frame.text("rerun.letter.greeting", name))
        .orElseGet(() -> frame.text("rerun.letter.greeting.unnamed"));
    return frame.text(
        "rerun.letter",
        greeting,
        rerun.listed().position(),
        link,
        frame.day(rerun.expiresAt()),
        employer);
  }
}
