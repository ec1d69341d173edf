package io.deskworthy.server.backup;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in a backup, written as its last part.
 *
 * @param made when
 * @param schema version of the tables' form
 * @param tables name and number of rows of each; those that others refer to come first
 * @param parts base64url of the SHA-256 of every other part, by its name
 */
record Manifest(Instant made, String schema, List<Table> tables, Map<String, String> parts) {

  static final String NAME = "manifest.json";

  static final int MAX_BYTES = 1 << 20;

  private static final String FORMAT = "deskworthy-backup-1";
  private static final int MAX_TEXT = 200;
  private static final int MOST_PARTS = 2000;

  /** A table and how many rows it has. */
  record Table(String name, long rows) {}

  Manifest {
    tables = List.copyOf(tables);
    parts = Map.copyOf(parts);
  }

  long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }

  String toJson() {
    ObjectNode json = StrictJson.newObject()
        .put("format", FORMAT)
        .put("made", made.toString())
        .put("schema", schema);
    ArrayNode tableList = json.putArray("tables");
    tables.forEach(
        table -> tableList.addObject().put("name", table.name()).put("rows", table.rows()));
    ArrayNode partList = json.putArray("parts");
    new TreeMap<>(parts)
        .forEach((name, hash) -> partList.addObject().put("name", name).put("sha256", hash));
    return StrictJson.pretty(json);
  }

  static Manifest read(byte[] text) throws IOException {
    try {
      JsonFields fields = new JsonFields("", StrictJson.object(text, MAX_BYTES));
      if (!fields.text("format", MAX_TEXT).equals(FORMAT)) {
        throw fields.refused("format", FORMAT);
      }
      List<Table> tables = new ArrayList<>();
      for (JsonFields each : fields.objects("tables", MOST_PARTS)) {
        tables.add(
            new Table(each.text("name", MAX_TEXT), each.wholeNumber("rows", 0, Integer.MAX_VALUE)));
      }
      Map<String, String> parts = new TreeMap<>();
      for (JsonFields each : fields.objects("parts", MOST_PARTS)) {
        parts.put(each.text("name", MAX_TEXT), each.text("sha256", MAX_TEXT));
      }
      return new Manifest(fields.instant("made"), fields.text("schema", MAX_TEXT), tables, parts);
    } catch (MalformedJsonException other) {
      throw new IOException("its " + NAME + ": " + other.getMessage(), other);
    }
  }
}
