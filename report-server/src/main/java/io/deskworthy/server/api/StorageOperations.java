package io.deskworthy.server.api;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.text.KeepingTime;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.position.Employer;
import io.deskworthy.server.settings.UpkeepParts;
import io.deskworthy.server.upkeep.StorageFigures;
import io.deskworthy.server.upkeep.UpkeepWork;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** How much is kept, for how long, and what was last done to keep it in order. */
final class StorageOperations {

  private static final String RETENTION = Api.BASE + "/retention";

  private final UpkeepParts upkeep;

  StorageOperations(ApiParts parts) {
    this.upkeep = parts.upkeep();
  }

  List<ApiOperation> all() {
    return List.of(
        ApiOperation.get(Api.BASE + "/storage", "getStorage", "How much is kept; backup and check")
            .least(Role.OWNER)
            .answers(200, "Storage", "The figures of this moment")
            .by(this::storage),
        ApiOperation.get(RETENTION, "getRetention", "For how long things are kept")
            .least(Role.OWNER)
            .answers(200, "Retention", "The times, and of how many people all is due")
            .by(this::retention),
        ApiOperation.put(RETENTION, "changeRetention", "Keeps things for another time")
            .least(Role.OWNER)
            .takes("NewRetention")
            .answers(200, "Retention", "The times as they are now")
            .problem(409, "retention-deletes")
            .by(this::change));
  }

  private ApiAnswer storage(ApiRequest request) {
    StorageFigures figures = upkeep.gauge().read();
    ObjectNode json = StrictJson.newObject()
        .put("database", figures.kind())
        .put("bytes", figures.bytes())
        .put("reports", figures.reports())
        .put("invitations", figures.invitations())
        .put("certificates", figures.certificates())
        .put("logEntries", figures.logEntries());
    if (figures.freeBytes() > 0) {
      json.put("freeBytes", figures.freeBytes());
    }
    for (UpkeepWork work : UpkeepWork.values()) {
      upkeep
          .upkeep()
          .last(work)
          .ifPresent(record -> json.putObject(work.name().toLowerCase(Locale.ROOT))
              .put("at", record.at().toString())
              .put(figure(work), record.detail()));
    }
    return ApiAnswer.of(json);
  }

  /** What the figure beside a moment counts. */
  private static String figure(UpkeepWork work) {
    return switch (work) {
      case BACKUP -> "rows";
      case CHECK -> "faults";
      case RETENTION -> "candidates";
    };
  }

  private ApiAnswer retention(ApiRequest request) {
    KeepingTime keeping = upkeep.retention().keeping();
    return ApiAnswer.of(StrictJson.newObject()
        .put("days", keeping.days())
        .put("undecidedDays", keeping.undecidedDays())
        .put("due", upkeep.retention().due(keeping)));
  }

  private ApiAnswer change(ApiRequest request) throws MalformedJsonException {
    JsonFields json = request.json();
    int days = (int) json.wholeNumber("days", 1, Employer.MOST_DAYS);
    KeepingTime wanted =
        new KeepingTime(days, (int) json.wholeNumber("undecidedDays", days, Employer.MOST_DAYS));
    boolean isSure = json.has("sure") && json.truth("sure");
    if (!isSure && upkeep.retention().deletesMore(wanted)) {
      throw new Problem(
          409,
          "retention-deletes",
          "That would delete what is kept now",
          "Everything about " + upkeep.retention().due(wanted)
              + " candidates would be deleted within a day. Send \"sure\": true if you are.");
    }
    upkeep.retention().change(wanted, request.actor());
    return retention(request);
  }
}
