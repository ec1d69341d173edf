package io.deskworthy.agent.check;

import java.util.Locale;

/** The checks there are, in the order in which results show them. */
public enum CheckName {
  /** Memory, processor, operating system, screens. */
  HARDWARE,
  /** Download, upload and latency against the employer's server. */
  NETWORK,
  /** The room, through the microphone. */
  NOISE;

  /** Returns the word on the command line: lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
