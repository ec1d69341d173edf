package io.deskworthy.bench.applicants;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Asks for pages: each kind by one recruiter, then all kinds mixed by four at once. */
final class ListSeries {

  /** What "fast" means: a page that comes within this is felt as at once. */
  static final double MOST_MILLIS = 100;

  private static final double SHARE = 0.99;

  /** A server that was just started compiles; one that has been up for a morning has. */
  private static final int WARM_UP = 25;

  private static final int AT_ONCE = 4;

  private final int requests;
  private boolean isFastEnough = true;

  ListSeries(int requests) {
    this.requests = requests;
  }

  void run(PackagedServer server, Searches searches, BenchText text)
      throws IOException, InterruptedException, ExecutionException {
    Recruiter recruiter = Recruiter.signIn(server);
    Map<String, Supplier<String>> kinds = searches.kinds();
    for (Supplier<String> kind : kinds.values()) {
      ask(recruiter, kind, WARM_UP);
    }
    for (Map.Entry<String, Supplier<String>> kind : kinds.entrySet()) {
      System.err.println(kind.getKey());
      List<Recruiter.Answer> answers = ask(recruiter, kind.getValue(), requests);
      Latency latency = latency(answers);
      isFastEnough &= latency.quantile(SHARE) <= MOST_MILLIS;
      text.kind(kind.getKey(), latency, mostKilobytes(answers));
    }
    text.atOnce(AT_ONCE, latency(together(recruiter, searches)));
  }

  /** Returns whether no kind of page, asked for by one recruiter, was too slow. */
  boolean isFastEnough() {
    return isFastEnough;
  }

  private List<Recruiter.Answer> together(Recruiter recruiter, Searches searches)
      throws InterruptedException, ExecutionException {
    ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<List<Recruiter.Answer>>> waiting = new ArrayList<>();
      for (int person = 0; person < AT_ONCE; person++) {
        List<String> paths = mixed(searches);
        Recruiter browser = recruiter.again();
        waiting.add(people.submit(() -> ask(browser, paths)));
      }
      List<Recruiter.Answer> answers = new ArrayList<>();
      for (Future<List<Recruiter.Answer>> each : waiting) {
        answers.addAll(each.get());
      }
      return answers;
    } finally {
      people.shutdownNow();
    }
  }

  private List<String> mixed(Searches searches) {
    List<String> paths = new ArrayList<>();
    List<Supplier<String>> kinds = List.copyOf(searches.kinds().values());
    for (int i = 0; i < requests * 2; i++) {
      paths.add(kinds.get(i % kinds.size()).get());
    }
    return paths;
  }

  private static List<Recruiter.Answer> ask(Recruiter recruiter, Supplier<String> kind, int times)
      throws IOException, InterruptedException {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      paths.add(kind.get());
    }
    return ask(recruiter, paths);
  }

  private static List<Recruiter.Answer> ask(Recruiter recruiter, List<String> paths)
      throws IOException, InterruptedException {
    List<Recruiter.Answer> answers = new ArrayList<>();
    for (String path : paths) {
      answers.add(recruiter.get(path));
    }
    return answers;
  }

  private static Latency latency(List<Recruiter.Answer> answers) {
    return Latency.of(answers.stream().map(Recruiter.Answer::millis).toList());
  }

  private static long mostKilobytes(List<Recruiter.Answer> answers) {
    return answers.stream().mapToLong(Recruiter.Answer::bytes).max().orElse(0) / 1000;
  }
}
