package io.deskworthy.agent.text;

import java.util.Locale;

/**
 * A short code for a fault that nobody foresaw: the same fault at the same place has the same code,
 * so that a candidate can quote it and a search finds it.
 */
public final class ErrorCode {

  private static final int LENGTH = 4;
  private static final int RADIX = 36;

  private ErrorCode() {}

  /** Returns the code of {@code fault}: its deepest cause, and where in this program it arose. */
  public static String of(Throwable fault) {
    Throwable root = fault;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return part(root.getClass().getName()) + "-" + part(place(root));
  }

  private static String place(Throwable root) {
    for (StackTraceElement frame : root.getStackTrace()) {
      if (frame.getClassName().startsWith("io.deskworthy.")) {
        return frame.getClassName() + "." + frame.getMethodName();
      }
    }
    return "";
  }

  /** Four letters and digits: names, not lines, so that the code survives a new version. */
  private static String part(String text) {
    String digits = Integer.toString(text.hashCode() & Integer.MAX_VALUE, RADIX);
    String padded = "0".repeat(LENGTH) + digits;
    return padded.substring(padded.length() - LENGTH).toUpperCase(Locale.ROOT);
  }
}
