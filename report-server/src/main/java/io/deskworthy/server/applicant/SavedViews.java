package io.deskworthy.server.applicant;

import io.deskworthy.server.account.User;
import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.secret.TokenSource;
import java.time.Clock;
import java.util.List;

/** Searches that users gave names to. The names stay out of the log: they may be a candidate's. */
public final class SavedViews {

  /** What fits above a list; who has more searches for a search. */
  public static final int MOST = 20;

  /** About what fits on a telephone. */
  public static final int MOST_NAME = 40;

  private final SavedViewStore store;
  private final TokenSource tokens;
  private final Clock clock;

  /** Keeps them in {@code store}. */
  public SavedViews(SavedViewStore store, TokenSource tokens, Clock clock) {
    this.store = store;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Returns a user's searches by name. */
  public List<SavedView> of(User user) {
    return store.of(user.id());
  }

  /**
   * Keeps a search; one of the same name is replaced.
   *
   * @throws Problem {@code view-without-name} 422; {@code too-many-views} 409
   */
  public SavedView save(User user, Actor actor, String name, ApplicantQuery query) {
    String called = name.strip();
    if (called.isEmpty()
        || called.length() > MOST_NAME
        || called.chars().anyMatch(Character::isISOControl)) {
      throw new Problem(
          422,
          "view-without-name",
          "A saved search needs a name",
          "Please give it one of at most " + MOST_NAME + " characters.");
    }
    SavedView view = new SavedView(
        tokens.id(), user.id(), called, QueryText.write(query.fromTheBeginning()), clock.instant());
    if (!store.put(view, MOST, new AuditEvent(actor, AuditAction.VIEW_SAVED, "", view.id()))) {
      throw new Problem(
          409,
          "too-many-views",
          "There are too many saved searches",
          "At most " + MOST + " are kept. Please delete one that is not needed.");
    }
    return view;
  }

  /**
   * Forgets a search.
   *
   * @return whether there was one
   */
  public boolean remove(User user, Actor actor, String id) {
    return store.remove(user.id(), id, new AuditEvent(actor, AuditAction.VIEW_DELETED, "", id));
  }
}
