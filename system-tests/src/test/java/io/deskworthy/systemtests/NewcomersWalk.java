package io.deskworthy.systemtests;

import io.deskworthy.report.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * How somebody who has never seen it came from a started server to the first invitation, in a
 * browser. Pictures of the way are in {@code target/screenshots}; with
 * {@code -Ddeskworthy.screenshots=docs} they become those of the docs.
 *
 * @param clicks of the mouse
 * @param taken from the start of the walk to the invitation, with the time that typing takes
 * @param link the invitation's
 * @param complaints what the browser's console said
 */
record NewcomersWalk(int clicks, Duration taken, String link, List<String> complaints) {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int MAX_ANSWER = 1 << 16;

  /** Who types 200 letters a minute needs so long for each; the browser types faster. */
  private static final Duration PER_LETTER = Duration.ofMillis(300);

  NewcomersWalk {
    complaints = List.copyOf(complaints);
  }

  /** Walks, by the program {@code walker}, on a server that nobody has set up yet. */
  static NewcomersWalk from(RunningServer server, NodePackages walker, Path browser)
      throws Exception {
    Path pictures = System.getProperty("deskworthy.screenshots", "").equals("docs")
        ? Path.of("../docs/screenshots")
        : Files.createDirectories(Path.of("target", "screenshots"));
    long start = System.nanoTime();
    try (Program walk = walker.start(browser.toString(), server.setupLink(), pictures.toString())) {
      if (walk.await(LIMIT) != 0) {
        throw new AssertionError(walk.everything());
      }
      Duration taken = Duration.ofNanos(System.nanoTime() - start);
      ObjectNode said =
          StrictJson.object(walk.out().strip().getBytes(StandardCharsets.UTF_8), MAX_ANSWER);
      return new NewcomersWalk(
          said.get("clicks").intValue(),
          taken.plus(PER_LETTER.multipliedBy(said.get("letters").intValue())),
          said.get("link").stringValue(),
          said.get("complaints").valueStream().map(each -> each.stringValue()).toList());
    }
  }
}
