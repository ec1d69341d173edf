package io.deskworthy.server.api;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.invitation.InvitationCode;
import io.deskworthy.server.invitation.PositionLinks;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.position.Positions;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The one link of a position, where candidates invite themselves. */
final class PositionLinkOperations {

  private static final String PATH = PositionOperations.ONE + "/link";

  private final Positions positions;
  private final PositionLinks links;
  private final AuditLog audit;
  private final String publicUrl;

  PositionLinkOperations(ApiParts parts) {
    this.positions = parts.hiring().positions();
    this.links = parts.hiring().links();
    this.audit = parts.signIn().audit();
    this.publicUrl = parts.publicUrl();
  }

  List<ApiOperation> all() {
    return List.of(
        ApiOperation.get(PATH, "getPositionLink", "The link by which candidates invite themselves")
            .least(Role.RECRUITER)
            .answers(200, "PositionLink", "The link, if it is switched on")
            .problem(404, "not-found")
            .by(this::show),
        ApiOperation.post(PATH, "makePositionLink", "Makes a link; one there was before is off")
            .least(Role.RECRUITER)
            .answers(201, "PositionLink", "The link")
            .problem(404, "not-found")
            .problem(409, "position-archived")
            .by(this::make),
        ApiOperation.delete(PATH, "switchOffPositionLink", "Switches the link off")
            .least(Role.RECRUITER)
            .answersNothing("It leads nowhere any more")
            .problem(404, "not-found")
            .by(this::switchOff));
  }

  private ApiAnswer show(ApiRequest request) {
    return links
        .code(position(request).id())
        .map(code -> ApiAnswer.of(json(code)))
        .orElseThrow(Problem::notFound);
  }

  private ApiAnswer make(ApiRequest request) {
    Position position = position(request);
    if (!position.isOpen()) {
      throw new Problem(
          409,
          "position-archived",
          "The position is archived",
          "Please take it out of the archive first.");
    }
    InvitationCode code = links.make(position.id());
    audit.add(
        request.visitor().did(AuditAction.POSITION_LINK_MADE, position.id(), position.name()));
    return ApiAnswer.made(json(code));
  }

  private ApiAnswer switchOff(ApiRequest request) {
    Position position = position(request);
    if (links.code(position.id()).isEmpty()) {
      throw Problem.notFound();
    }
    switchOff(links, audit, position, request);
    return ApiAnswer.done();
  }

  /** Switches a link off if there is one. */
  static void switchOff(
      PositionLinks links, AuditLog audit, Position position, ApiRequest request) {
    if (links.code(position.id()).isPresent()) {
      links.switchOff(position.id());
      audit.add(
          request.visitor().did(AuditAction.POSITION_LINK_OFF, position.id(), position.name()));
    }
  }

  private Position position(ApiRequest request) {
    return positions.store().find(request.path("id")).orElseThrow(Problem::notFound);
  }

  private ObjectNode json(InvitationCode code) {
    return StrictJson.newObject().put("link", publicUrl + "/p/" + code.text());
  }
}
