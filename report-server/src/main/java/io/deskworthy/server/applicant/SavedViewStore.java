package io.deskworthy.server.applicant;

import io.deskworthy.server.audit.AuditEvent;
import java.util.List;

/** Keeps searches that users gave names to. Safe for concurrent use. */
public interface SavedViewStore {

  /** Returns a user's searches by name. */
  List<SavedView> of(String userId);

  /**
   * Keeps a search in place of one of the same name and user.
   *
   * @param most so many a user may have
   * @return whether it is kept; if not, there were as many already
   */
  boolean put(SavedView view, int most, AuditEvent event);

  /**
   * Forgets a user's search.
   *
   * @return whether there was one
   */
  boolean remove(String userId, String id, AuditEvent event);
}
