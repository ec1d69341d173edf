package io.deskworthy.server.storage;

import io.deskworthy.server.applicant.ApplicantFilter;
import io.deskworthy.server.applicant.ListScope;
import io.deskworthy.server.applicant.ListSort;
import io.deskworthy.server.applicant.Listed;
import io.deskworthy.server.applicant.Missed;
import io.deskworthy.server.applicant.SearchKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * One walk through an index of table {@code applicant}. All that is asked for stands in the index,
 * and the walk goes on where the page before ended, so that the last page takes no longer than the
 * first; the worst case, when next to nothing fits, is one walk through all of it. Words that few
 * have spare the walk.
 */
final class ApplicantSearch {

  /** A search for "a" must not become a statement with a thousand positions. */
  private static final int MOST_POSITIONS = 100;

  /**
   * From so many on, it takes longer to look each of them up than to walk until a page is full: one
   * in fifty of a hundred thousand.
   */
  private static final int MANY = 2000;

  private final List<String> few = new ArrayList<>();
  private final StringJoiner conditions = new StringJoiner(" AND ");
  private final Map<String, Object> values = new HashMap<>();
  private final ListSort sort;
  private final boolean isBackwards;

  private ApplicantSearch(ListSort sort, boolean isBackwards) {
    this.sort = sort;
    this.isBackwards = isBackwards;
  }

  /**
   * Returns the search for those of {@code filter} that stand beside {@code place}.
   *
   * @param isBackwards whether those before it are meant, the nearest first
   */
  static ApplicantSearch of(
      Handle handle,
      ApplicantFilter filter,
      ListSort sort,
      Optional<Listed> place,
      boolean isBackwards,
      Instant now) {
    ApplicantSearch search = new ApplicantSearch(sort, isBackwards);
    search.beside(place);
    search.filter(filter, now);
    search.words(handle, filter.words());
    return search;
  }

  /** Returns the first {@code most} ids. */
  List<String> ids(Handle handle, int most) {
    Query query = handle.createQuery("SELECT a.report_id FROM " + source() + " WHERE " + conditions
        + " ORDER BY " + order() + " LIMIT :most");
    return query.bindMap(values).bind("most", most).mapTo(String.class).list();
  }

  /** SQLite takes what stands before CROSS JOIN first, and would walk an index otherwise. */
  private String source() {
    if (few.isEmpty()) {
      return "applicant a";
    }
    conditions.add("a.report_id = found.report_id");
    return "(" + String.join(" INTERSECT ", few) + ") found CROSS JOIN applicant a";
  }

  private void filter(ApplicantFilter filter, Instant now) {
    scope(filter.scope());
    filter.scope().state().ifPresent(one -> where("a.state = :state", "state", one.name()));
    filter.standing().ifPresent(one -> where("a.standing = :standing", "standing", one.name()));
    filter.position().ifPresent(one -> where("a.position_id = :position", "position", one));
    filter
        .missed()
        .ifPresent(one -> where("a.missed LIKE :missed", "missed", "%" + Missed.mark(one) + "%"));
    filter
        .age()
        .ifPresent(age -> where(
            age.isOlder() ? "a.received_at < :border" : "a.received_at >= :border",
            "border",
            now.minus(age.border()).toEpochMilli()));
  }

  /** Who is decided about is archived; to say so too would hide the index of decisions. */
  private void scope(ListScope scope) {
    scope
        .decision()
        .ifPresentOrElse(
            one -> where("a.decision = :decision", "decision", one.name()),
            () -> where("a.archived = :archived", "archived", scope == ListScope.ARCHIVED ? 1 : 0));
  }

  /**
   * Words that few have lead to those few; for a word that many have, or that stands in the name of
   * a position, rows are walked: they come soon.
   */
  private void words(Handle handle, List<String> words) {
    if (words.isEmpty()) {
      return;
    }
    Map<String, List<String>> positions = positions(handle);
    for (int number = 0; number < words.size(); number++) {
      String word = words.get(number);
      List<String> named = positions.entrySet().stream()
          .filter(each -> each.getValue().stream().anyMatch(part -> part.startsWith(word)))
          .map(Map.Entry::getKey)
          .limit(MOST_POSITIONS)
          .toList();
      if (named.isEmpty() && ApplicantWords.count(handle, word, MANY) < MANY) {
        few.add(rare(word, number));
      } else {
        common(word, number, named);
      }
    }
  }

  private String rare(String word, int number) {
    values.put("from" + number, ApplicantWords.from(word));
    values.put("until" + number, ApplicantWords.until(word));
    return "SELECT DISTINCT report_id FROM applicant_word WHERE word >= :from" + number
        + " AND word < :until" + number;
  }

  private void common(String word, int number, List<String> positions) {
    StringJoiner either = new StringJoiner(" OR ", "(", ")");
    either.add("a.search LIKE :word" + number);
    values.put("word" + number, ApplicantWords.pattern(word));
    for (int each = 0; each < positions.size(); each++) {
      String name = "position" + number + "x" + each;
      either.add("a.position_id = :" + name);
      values.put(name, positions.get(each));
    }
    conditions.add(either.toString());
  }

  private static Map<String, List<String>> positions(Handle handle) {
    Map<String, List<String>> words = new HashMap<>();
    handle
        .createQuery("SELECT id, name FROM position")
        .map((row, context) -> Map.entry(row.getString("id"), row.getString("name")))
        .forEach(each -> words.put(each.getKey(), SearchKeys.words(each.getValue())));
    return words;
  }

  /** Written out, since not every database walks an index by a comparison of rows. */
  private void beside(Optional<Listed> place) {
    place.ifPresent(listed -> {
      String sign = isAscending() ? ">" : "<";
      if (sort == ListSort.NAME) {
        conditions.add("a.name " + sign + "= :name AND (a.name " + sign + " :name OR a.report_id "
            + sign + " :id)");
        values.put("name", SearchKeys.sorting(listed.candidate().orElse("")));
      } else {
        conditions.add("a.received_at " + sign + "= :at AND (a.received_at " + sign
            + " :at OR a.report_id " + sign + " :id)");
        values.put("at", listed.receivedAt().toEpochMilli());
      }
      values.put("id", listed.reportId());
    });
  }

  private String order() {
    String direction = isAscending() ? "" : " DESC";
    String key = sort == ListSort.NAME ? "a.name" : "a.received_at";
    return key + direction + ", a.report_id" + direction;
  }

  private boolean isAscending() {
    return (sort != ListSort.NEWEST) != isBackwards;
  }

  private void where(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
  }
}
