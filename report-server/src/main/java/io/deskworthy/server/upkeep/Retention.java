package io.deskworthy.server.upkeep;

import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.erasure.Erasure;
import io.deskworthy.server.erasure.ErasureReason;
import io.deskworthy.server.position.Employer;
import io.deskworthy.server.position.EmployerStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes what was kept long enough. Safe for concurrent use. */
public final class Retention {

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  /** Each deletion is a transaction of some milliseconds; others write between them. */
  private static final int BATCH = 100;

  /** A day's work after a year without: about ten minutes. What is left comes the next day. */
  private static final int MOST_AT_ONCE = 20_000;

  private final RetentionStore store;
  private final EmployerStore employers;
  private final Erasure erasure;
  private final UpkeepStore upkeep;
  private final AuditLog audit;
  private final Clock clock;

  /** Deletes by {@code erasure} what {@code store} says is due. */
  public Retention(
      RetentionStore store,
      EmployerStore employers,
      Erasure erasure,
      UpkeepStore upkeep,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.employers = employers;
    this.erasure = erasure;
    this.upkeep = upkeep;
    this.audit = audit;
    this.clock = clock;
  }

  /** Deletes all that is due, each with an act and a row of the log; returns of how many people. */
  public int run() {
    Instant now = clock.instant();
    int days = days();
    int deleted = 0;
    List<String> due = store.due(now, days, BATCH);
    while (!due.isEmpty() && deleted < MOST_AT_ONCE) {
      due.forEach(id -> erasure.erase(id, Actor.SERVER, ErasureReason.RETENTION_OVER));
      deleted += due.size();
      due = store.due(now, days, BATCH);
    }
    upkeep.done(UpkeepWork.RETENTION, new UpkeepRecord(clock.instant(), deleted));
    LOG.info("kept long enough and deleted: {}", deleted);
    return deleted;
  }

  /** Returns of how many people all would be deleted now if {@code days} were the time. */
  public int due(int days) {
    return store.countDue(clock.instant(), days);
  }

  /**
   * Keeps things for {@code days} from now on. Of those who were told a shorter time when they sent
   * their report, nothing is kept longer than that.
   */
  public void change(int days, Actor actor) {
    Employer employer = employers.find().orElseThrow();
    employers.put(employer.withRetentionDays(days));
    audit.add(new AuditEvent(
        actor, AuditAction.RETENTION_CHANGED, "", employer.retentionDays() + " → " + days));
  }

  /** Returns for how many days things are kept. */
  public int days() {
    return employers.find().map(Employer::retentionDays).orElse(Employer.DEFAULT_RETENTION_DAYS);
  }
}
