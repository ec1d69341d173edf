package io.deskworthy.server.inviting;

import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.employer.Visitor;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.http.Upload;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.InvitationQuery;
import io.deskworthy.server.invitation.InvitationState;
import io.deskworthy.server.invitation.Invitations;
import io.deskworthy.server.invitation.Invited;
import io.deskworthy.server.invitation.NewInvitation;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.position.Position;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Invites many at once: {@code /invitations/bulk}. Nothing is made before it was shown. */
final class BulkAddress {

  private static final String PATH = "/invitations/bulk";

  /** A table as large as is read, in the longest encoding, and the form about it. */
  private static final int MAX_BYTES = 256 * 1024;

  private final InvitingParts parts;

  BulkAddress(InvitingParts parts) {
    this.parts = parts;
  }

  void addTo(Routes routes) {
    routes.get(PATH, parts.guard().page(Role.RECRUITER, PATH, this::ask));
    routes.post(
        PATH, MAX_BYTES, parts.guard().upload(Role.RECRUITER, PATH, MAX_BYTES, this::preview));
    routes.post(
        PATH + "/make",
        MAX_BYTES,
        parts.guard().upload(Role.RECRUITER, PATH, MAX_BYTES, this::make));
  }

  private void ask(Exchange exchange, Visitor visitor) throws IOException {
    String position = exchange.query("position").orElse("");
    answer(exchange, visitor, 200, BulkPage.blank(parts.positions().open(), position));
  }

  private void preview(Exchange exchange, Visitor visitor, Upload upload) throws IOException {
    String text =
        upload.file("file").map(CsvText::decode).orElse(upload.fields().getOrDefault("text", ""));
    BulkPage page = page(upload, text);
    answer(exchange, visitor, page.fault().isPresent() ? 422 : 200, page);
  }

  private void make(Exchange exchange, Visitor visitor, Upload upload) throws IOException {
    BulkPage page = page(upload, upload.fields().getOrDefault("text", ""));
    boolean again = upload.fields().containsKey("again");
    List<NewInvitation> wishes = page.rows().stream()
        .filter(row ->
            row.isGood() || (again && row.problem().equals(Optional.of(CandidateTable.KNOWN))))
        .map(row -> new NewInvitation(
            page.position(),
            Optional.of(row.name()),
            User.email(row.email()),
            Duration.ofDays(page.days())))
        .toList();
    if (page.fault().isPresent() || wishes.isEmpty()) {
      answer(exchange, visitor, 422, page.orFault("bulk.fault.nobody"));
      return;
    }
    List<Invited> invited = parts.invitations().invite(wishes);
    Invitation first = invited.get(0).invitation();
    parts
        .audit()
        .add(visitor.did(
            AuditAction.CANDIDATES_INVITED, page.position(), String.valueOf(invited.size())));
    exchange.redirect(first
        .batch()
        .map(batch -> InvitationsAddress.PATH + "?batch=" + batch)
        .orElse(OneInvitationAddress.path(first)));
  }

  private BulkPage page(Upload upload, String text) {
    List<Position> positions = parts.positions().open();
    String chosen = upload.fields().getOrDefault("position", "");
    int days = InviteForm.days(upload.fields());
    if (positions.stream().noneMatch(position -> position.id().equals(chosen))) {
      return BulkPage.faulty(positions, chosen, days, text, "invite.fault.position");
    }
    if (days < 1 || days > Invitations.MOST_DAYS) {
      return BulkPage.faulty(positions, chosen, days, text, "invite.fault.days");
    }
    CandidateTable table = CandidateTable.read(text, known(chosen));
    return table
        .fault()
        .map(fault -> BulkPage.faulty(positions, chosen, days, text, fault))
        .orElseGet(() -> BulkPage.preview(positions, chosen, days, text, table.rows()));
  }

  /** Returns who has an invitation for that position that is open or was used. */
  private Set<String> known(String position) {
    Set<String> known = new HashSet<>();
    InvitationQuery query = new InvitationQuery(
        "",
        Optional.of(position),
        Optional.empty(),
        Optional.empty(),
        parts.clock().instant());
    parts.invitations().store().forEach(query, (each, code) -> {
      InvitationState state = each.state(query.now());
      if (state != InvitationState.EXPIRED && state != InvitationState.REVOKED) {
        known.add(CandidateTable.who(each.candidate().orElse(""), each.email().orElse("")));
      }
    });
    return known;
  }

  private void answer(Exchange exchange, Visitor visitor, int status, BulkPage page)
      throws IOException {
    Frame frame = parts.pages().frame(exchange, PATH, visitor.account());
    parts.pages().answer(exchange, status, "inviting/bulk", frame, page);
  }
}
