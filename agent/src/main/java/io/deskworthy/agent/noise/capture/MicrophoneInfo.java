package io.deskworthy.agent.noise.capture;

import io.deskworthy.agent.noise.signal.SampleFormat;
import java.util.List;

/**
 * A microphone and what it can do.
 *
 * @param name as the system gives it, at most 120 characters, without control characters
 * @param formats those of the wanted ones that it offers, best first
 */
public record MicrophoneInfo(String name, List<SampleFormat> formats) {

  /** Reports carry no longer names. */
  private static final int LONGEST_NAME = 120;

  /** Cleans the name and copies the formats. */
  public MicrophoneInfo {
    String clean = name.replaceAll("\\p{Cc}", " ").strip();
    clean = clean.isEmpty() ? "?" : clean;
    name = clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
    formats = List.copyOf(formats);
  }
}
