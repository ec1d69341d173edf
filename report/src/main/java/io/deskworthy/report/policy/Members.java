package io.deskworthy.report.policy;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import java.util.List;

/** Refuses members that nobody would read: a typing error would lose a host without a word. */
final class Members {

  private Members() {}

  static void only(JsonFields fields, String... known) throws MalformedJsonException {
    for (String name : fields.node().propertyNames()) {
      if (!List.of(known).contains(name)) {
        throw fields.refused(name, "none but " + String.join(", ", known));
      }
    }
  }
}
