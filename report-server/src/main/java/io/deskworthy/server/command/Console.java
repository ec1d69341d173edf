package io.deskworthy.server.command;

import java.io.PrintWriter;

/**
 * Where a command writes.
 *
 * @param out results, one in a line: for programs as well as people
 * @param err everything else
 */
record Console(PrintWriter out, PrintWriter err) {

  /** Writes a result. */
  void result(String line) {
    out.println(line);
    out.flush();
  }

  /** Writes a remark. */
  void remark(String line) {
    err.println(line);
    err.flush();
  }
}
