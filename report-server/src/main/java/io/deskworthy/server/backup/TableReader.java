package io.deskworthy.server.backup;

import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;

/** Is handed all tables, one after the other. */
public interface TableReader {

  /** Takes the version of the tables' form, before all else. */
  void schema(String version);

  /** Takes the name of a table, whose rows follow. */
  void table(String name) throws IOException;

  /** Takes a row: text, whole number or null by the name of the column. */
  void row(ObjectNode row) throws IOException;
}
