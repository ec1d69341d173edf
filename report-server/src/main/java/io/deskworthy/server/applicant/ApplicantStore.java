package io.deskworthy.server.applicant;

import io.deskworthy.server.audit.AuditEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Finds applicants by their reports and keeps what is decided about them, each change together with
 * its row in the log. Safe for concurrent use; what returned is durable.
 */
public interface ApplicantStore {

  /** Returns one page of those that {@code query} asks for; ages are counted back from now. */
  ApplicantList list(ApplicantQuery query, Instant now);

  /**
   * Returns at most {@code most} of those that {@code query} asks for, and counts nothing.
   *
   * @param after where to go on, in place of the query's own cursor; none for the beginning. Holds
   *     even when that report was erased meanwhile
   */
  List<Listed> some(ApplicantQuery query, Optional<Listed> after, Instant now, int most);

  /** Returns the report of that id as a list shows it. */
  Optional<Listed> find(String reportId);

  /** Returns at most {@code most} runs of the same person for the same position, newest first. */
  List<Listed> runs(String reportId, int most);

  /**
   * Puts a report away; what was decided stays.
   *
   * @return whether that changed anything
   */
  boolean archive(String reportId, Instant at, AuditEvent event);

  /**
   * Puts a report away as accepted or declined, also one that was put away otherwise.
   *
   * @return whether that changed anything
   */
  boolean decide(String reportId, Decided decided, AuditEvent event);

  /**
   * Puts a report back; nothing is decided then.
   *
   * @return whether that changed anything
   */
  boolean restore(String reportId, Instant at, AuditEvent event);

  /** Returns all waivers of a report, the newest first. */
  List<Waiver> waivers(String reportId);

  /**
   * Keeps a waiver.
   *
   * @return whether it is kept; if not, the same requirement is waived already
   */
  boolean waive(Waiver waiver, AuditEvent event);

  /**
   * Takes the waiver of a requirement back.
   *
   * @return whether there was one
   */
  boolean takeBack(String reportId, String requirement, String by, Instant at, AuditEvent event);

  /** Keeps that {@code invitationId} asks the person of {@code reportId} once more. */
  void askedAgain(String reportId, String invitationId, Instant at, AuditEvent event);
}
