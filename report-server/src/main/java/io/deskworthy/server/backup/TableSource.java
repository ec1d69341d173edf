package io.deskworthy.server.backup;

import java.io.IOException;

/** All tables with all rows. Safe for concurrent use. */
public interface TableSource {

  /**
   * Hands all tables to {@code reader}, as of one moment; those that others refer to come first.
   *
   * @throws IOException if the reader throws it
   */
  void readAll(TableReader reader) throws IOException;
}
