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

  /** Ten years: longer than anybody's reason to keep it. */
  public static final int MOST_RETENTION_DAYS = 3650;

  /** Refuses an empty name and a time that is none. */
  public Employer {
    if (name.isBlank() || retentionDays < 1 || retentionDays > MOST_RETENTION_DAYS) {
      throw new IllegalArgumentException("an employer has a name and keeps reports for some days");
    }
  }

  /** Returns the same employer that keeps reports for so long. */
  public Employer withRetentionDays(int days) {
    return new Employer(name, days);
  }
}
