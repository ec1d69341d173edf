package io.deskworthy.server.upkeep;

/** What keeps a server in order. Names stand in the database for good. */
public enum UpkeepWork {
  /** Everything was copied into a file. */
  BACKUP,
  /** Everything was looked at, signatures and all. */
  CHECK,
  /** What was kept long enough was deleted. */
  RETENTION
}
