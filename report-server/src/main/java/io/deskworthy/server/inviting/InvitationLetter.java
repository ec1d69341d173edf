package io.deskworthy.server.inviting;

import io.deskworthy.report.text.Messages;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.page.Language;
import io.deskworthy.server.page.Pages;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A letter to a candidate, ready to paste into a mail or a chat.
 *
 * @param language code of the language it is in
 * @param subject for a mail
 * @param text with the link in it
 */
public record InvitationLetter(String language, String subject, String text) {

  static InvitationLetter of(
      Language language, Invitation invitation, String employer, String position, String link) {
    Messages messages = Messages.beside(Pages.class, language.locale());
    String day = DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale())
        .withZone(ZoneOffset.UTC)
        .format(invitation.expiresAt());
    String greeting = invitation
        .candidate()
        .map(name -> messages.text("letter.invitation.greeting", name))
        .orElseGet(() -> messages.text("letter.invitation.greeting.unnamed"));
    return new InvitationLetter(
        language.code(),
        messages.text("letter.invitation.subject", employer, position),
        messages.text("letter.invitation.text", greeting, employer, position, link, day));
  }
}
