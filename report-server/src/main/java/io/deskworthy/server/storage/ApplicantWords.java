package io.deskworthy.server.storage;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The words by which an applicant is found: together in their row, where all rows are walked, and
 * one by one in table {@code applicant_word}, where a word that few have leads to them at once.
 */
final class ApplicantWords {

  /** Comes after every hexadecimal digit, in every database. */
  private static final String AFTER_ALL = "g";

  private ApplicantWords() {}

  /** Returns the words as their row holds them. */
  static String together(List<String> words) {
    return words.stream().map(word -> " " + word).collect(Collectors.joining());
  }

  /** Returns a pattern that fits rows with a word that begins so. */
  static String pattern(String beginning) {
    return "% " + beginning + "%";
  }

  /** Returns where words that begin so begin. */
  static String from(String beginning) {
    return HexFormat.of().formatHex(beginning.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns where they end. */
  static String until(String beginning) {
    return from(beginning) + AFTER_ALL;
  }

  /** Keeps the words of each report in place of those it had. */
  static void put(Handle handle, Map<String, List<String>> words) {
    PreparedBatch old = handle.prepareBatch("DELETE FROM applicant_word WHERE report_id = :report");
    words.keySet().forEach(report -> old.bind("report", report).add());
    old.execute();
    PreparedBatch batch =
        handle.prepareBatch("INSERT INTO applicant_word (word, report_id) VALUES (:word, :report)");
    words.forEach((report, each) -> each.forEach(
        word -> batch.bind("word", from(word)).bind("report", report).add()));
    batch.execute();
  }

  /** Returns how many words begin so, counted no further than {@code most}. */
  static int count(Handle handle, String beginning, int most) {
    return handle
        .createQuery("""
            SELECT COUNT(*) FROM (SELECT 1 AS one FROM applicant_word
              WHERE word >= :from AND word < :until LIMIT :most) counted
            """)
        .bind("from", from(beginning))
        .bind("until", until(beginning))
        .bind("most", most)
        .mapTo(Integer.class)
        .one();
  }
}
