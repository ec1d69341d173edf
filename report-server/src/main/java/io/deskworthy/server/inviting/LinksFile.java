package io.deskworthy.server.inviting;

import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.InvitationCode;
import io.deskworthy.server.invitation.InvitationQuery;
import io.deskworthy.server.page.Csv;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Language;
import io.deskworthy.server.position.Position;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Invitations with their links as CSV (RFC 4180) for a mail merge: with the separator that a
 * spreadsheet in the reader's language expects, and a mark by which it knows UTF-8.
 */
final class LinksFile {

  private final InvitingParts parts;
  private final String publicUrl;
  private final Frame frame;
  private final String separator;

  LinksFile(InvitingParts parts, String publicUrl, Frame frame) {
    this.parts = parts;
    this.publicUrl = publicUrl;
    this.frame = frame;
    this.separator = frame.language() == Language.RUSSIAN ? ";" : ",";
  }

  void write(InvitationQuery query, OutputStream out) throws IOException {
    Map<String, String> positions =
        parts.positions().all().stream().collect(Collectors.toMap(Position::id, Position::name));
    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(Csv.BYTE_ORDER_MARK);
    writer.write(line(List.of(
        frame.text("invite.candidate"),
        frame.text("users.email"),
        frame.text("invite.position"),
        frame.text("invitations.state"),
        frame.text("invitations.expires"),
        frame.text("invite.link"))));
    parts.invitations().store().forEach(query, (invitation, code) -> {
      String position = positions.getOrDefault(invitation.positionId(), "");
      append(writer, line(cells(invitation, code, position, query)));
    });
    writer.flush();
  }

  private List<String> cells(
      Invitation invitation, Optional<String> code, String position, InvitationQuery query) {
    return List.of(
        invitation.candidate().orElse(""),
        invitation.email().orElse(""),
        position,
        frame.text("invitation.state." + invitation.state(query.now())),
        frame.day(invitation.expiresAt()),
        code.flatMap(parts.invitations()::open)
            .map(InvitationCode::text)
            .map(text -> publicUrl + "/i/" + text)
            .orElse(""));
  }

  private static void append(BufferedWriter writer, String line) {
    try {
      writer.write(line);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private String line(List<String> cells) {
    return Csv.line(cells, separator);
  }
}
