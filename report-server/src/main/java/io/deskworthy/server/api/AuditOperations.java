package io.deskworthy.server.api;

import io.deskworthy.server.account.Role;
import io.deskworthy.server.audit.AuditEntry;
import io.deskworthy.server.audit.AuditLog;
import java.util.List;

/** Who did what. */
final class AuditOperations {

  private final AuditLog log;

  AuditOperations(ApiParts parts) {
    this.log = parts.signIn().audit();
  }

  List<ApiOperation> all() {
    return List.of(ApiOperation.get(Api.BASE + "/audit", "listAudit", "Who did what, newest first")
        .least(Role.OWNER)
        .paged()
        .answers(200, "AuditPage", "A page of the log")
        .by(this::list));
  }

  private ApiAnswer list(ApiRequest request) {
    int limit = request.limit();
    long before = request.cursor().map(AuditOperations::number).orElse(Long.MAX_VALUE);
    return Cursor.page(
        "entries",
        log.before(before, limit + 1),
        limit,
        AuditEntry::toJson,
        entry -> Long.toString(entry.number()));
  }

  private static long number(String cursor) {
    if (cursor.matches("[1-9][0-9]{0,17}")) {
      return Long.parseLong(cursor);
    }
    throw Cursor.refused();
  }
}
