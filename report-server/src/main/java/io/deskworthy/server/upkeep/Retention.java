package io.deskworthy.server.upkeep;

import io.deskworthy.report.text.KeepingTime;
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
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes what was kept long enough. Safe for concurrent use. */
public final class Retention {

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  /** Each deletion is a transaction of some milliseconds; others write between them. */
  private static final int BATCH = 100;

  /** A day's work after a year without: about ten minutes. What is left comes the next day. */
  private static final int MOST_AT_ONCE = 20_000;

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

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
    KeepingTime keeping = keeping();
    int deleted = 0;
    List<String> due = store.due(now, keeping, BATCH);
    while (!due.isEmpty() && deleted < MOST_AT_ONCE) {
      due.forEach(id -> erasure.erase(id, Actor.SERVER, ErasureReason.RETENTION_OVER));
      deleted += due.size();
      due = store.due(now, keeping, BATCH);
    }
    upkeep.done(UpkeepWork.RETENTION, new UpkeepRecord(clock.instant(), deleted));
    LOG.info("kept long enough and deleted: {}", deleted);
    return deleted;
  }

  /** Returns of how many people all would be deleted now if {@code keeping} were the time. */
  public int due(KeepingTime keeping) {
    return store.countDue(clock.instant(), keeping);
  }

  /** Returns whether {@code keeping} would delete at the next run what stays as things are. */
  public boolean deletesMore(KeepingTime keeping) {
    return due(keeping) > due(keeping());
  }

  /** Returns the time of two typed numbers of days, unless it is none that can be. */
  public static Optional<KeepingTime> typed(String days, String undecidedDays) {
    if (!NUMBER.matcher(days.strip()).matches()
        || !NUMBER.matcher(undecidedDays.strip()).matches()) {
      return Optional.empty();
    }
    return of(Integer.parseInt(days.strip()), Integer.parseInt(undecidedDays.strip()));
  }

  /** Returns the time of two numbers of days, unless it is none that can be. */
  public static Optional<KeepingTime> of(int days, int undecidedDays) {
    boolean isOne = days >= 1 && days <= undecidedDays && undecidedDays <= Employer.MOST_DAYS;
    return isOne ? Optional.of(new KeepingTime(days, undecidedDays)) : Optional.empty();
  }

  /**
   * Keeps things for {@code keeping} from now on. Of those who were told a shorter time when they
   * sent their report, nothing is kept longer than that.
   */
  public void change(KeepingTime keeping, Actor actor) {
    Employer employer = employers.find().orElseThrow();
    employers.put(employer.withKeeping(keeping));
    audit.add(new AuditEvent(
        actor, AuditAction.RETENTION_CHANGED, "", employer.keeping() + " → " + keeping));
  }

  /** Returns for how long things are kept. */
  public KeepingTime keeping() {
    return employers.find().map(Employer::keeping).orElse(Employer.DEFAULT_KEEPING);
  }
}
