package io.deskworthy.server.position;

/**
 * Who asks.
 *
 * @param name as candidates read it
 * @param retentionDays for how long reports are kept, 1 to 3650
 */
public record Employer(String name, int retentionDays) {

  /** Thirty days after the decision is what data protection guides call enough. */
  public static final int DEFAULT_RETENTION_DAYS = 30;

  private static final int MOST_DAYS = 3650;

  /** Refuses an empty name and a time that is none. */
  public Employer {
    if (name.isBlank() || retentionDays < 1 || retentionDays > MOST_DAYS) {
      throw new IllegalArgumentException("an employer has a name and keeps reports for some days");
    }
  }
}
