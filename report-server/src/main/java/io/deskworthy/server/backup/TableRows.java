package io.deskworthy.server.backup;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Tables to be put back. */
public interface TableRows {

  /** Returns the version of their form. */
  String schema();

  /** Returns their names; those that others refer to come first. */
  List<String> tables();

  /** Hands all rows of {@code table} to {@code taker}. */
  void forEach(String table, Consumer<ObjectNode> taker) throws IOException;
}
