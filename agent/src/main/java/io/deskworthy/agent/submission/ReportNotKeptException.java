package io.deskworthy.agent.submission;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Locale;

/** A report could not be written to the disk: full, closed or read-only. Nothing was sent. */
public final class ReportNotKeptException extends IOException {
  private static final long serialVersionUID = 1L;

  ReportNotKeptException(Path file, IOException cause) {
    super("the report could not be kept as " + file + ": " + cause.getMessage(), cause);
  }

  /** Returns the code in the message files: disk-full, folder-closed or report-not-kept. */
  public String code() {
    String message = String.valueOf(getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("no space left") || message.contains("not enough space")) {
      return "disk-full";
    }
    return getCause() instanceof AccessDeniedException || message.contains("read-only")
        ? "folder-closed"
        : "report-not-kept";
  }
}
