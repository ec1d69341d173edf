package io.deskworthy.agent.command;

import io.deskworthy.agent.verification.Verification;
import io.deskworthy.report.json.StrictJson;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code verify --json} prints. */
final class ProofJson implements Verification.Cases<ObjectNode> {

  @Override
  public ObjectNode reportHolds(Verification.ReportHolds report) {
    ObjectNode json = StrictJson.newObject()
        .put("holds", true)
        .put("kind", "report")
        .put("ownKey", report.ownKey())
        .put("takenAt", report.report().report().takenAt().toString());
    return notes(json, report.notes());
  }

  @Override
  public ObjectNode certificateHolds(Verification.CertificateHolds certificate) {
    ObjectNode json = StrictJson.newObject()
        .put("holds", true)
        .put("kind", "certificate")
        .put("issuer", certificate.issuer().toString())
        .put("issuedAt", certificate.credential().issuedAt().toString())
        .put("expiresAt", certificate.credential().expiresAt().toString());
    json.set("claims", certificate.credential().claims());
    return notes(json, certificate.notes());
  }

  @Override
  public ObjectNode rejected(Verification.Rejected rejected) {
    return StrictJson.newObject()
        .put("holds", false)
        .put("fault", rejected.code())
        .put("detail", rejected.detail());
  }

  @Override
  public ObjectNode keyMissing(Verification.KeyMissing missing) {
    return StrictJson.newObject()
        .put("unknown", missing.missing().code())
        .put("keyId", missing.keyId());
  }

  @Override
  public ObjectNode unreachable(Verification.Unreachable unreachable) {
    return StrictJson.newObject()
        .put("unknown", unreachable.fault().code())
        .put("address", unreachable.address().toString())
        .put("detail", unreachable.detail());
  }

  private static ObjectNode notes(ObjectNode json, List<Verification.Note> notes) {
    ArrayNode codes = json.putArray("notes");
    notes.forEach(note -> codes.add(note.code()));
    return json;
  }
}
