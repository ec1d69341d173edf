package io.deskworthy.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an operation may answer, by status: what it promises to programs. */
final class Promise {

  /** What a status brings. */
  record Answer(String description, String contentType, Optional<String> schema) {}

  private final Map<Integer, Answer> answers = new TreeMap<>();
  private final Map<Integer, List<String>> problems = new TreeMap<>();

  void answer(int status, Answer answer) {
    answers.put(status, answer);
  }

  void problem(int status, String name) {
    add(problems, status, name);
  }

  Map<Integer, Answer> answers() {
    return new LinkedHashMap<>(answers);
  }

  /**
   * Returns the problems that were named, and those of every operation.
   *
   * @param isForSome whether not everybody with a token may
   * @param isIdempotent whether it is done once when it is asked for twice
   */
  Map<Integer, List<String>> problems(boolean isForSome, boolean isIdempotent) {
    Map<Integer, List<String>> all = new TreeMap<>();
    problems.forEach((status, names) -> all.put(status, new ArrayList<>(names)));
    add(all, 401, "not-signed-in");
    if (isForSome) {
      add(all, 403, "not-allowed");
    }
    add(all, 429, "too-many-requests");
    if (isIdempotent) {
      add(all, 400, "idempotency-key-malformed");
      add(all, 409, "idempotency-in-progress");
      add(all, 422, "idempotency-key-reused");
    }
    return all;
  }

  private static void add(Map<Integer, List<String>> all, int status, String problem) {
    all.computeIfAbsent(status, key -> new ArrayList<>()).add(problem);
  }
}
