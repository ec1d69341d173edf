package io.deskworthy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every page of a server that has an invitation, a report and a certificate, as Chromium shows it:
 * to strangers and to the owner, English on a wide light screen, Russian on a narrow dark one.
 */
final class PagesIT {

  private static final Duration LIMIT = Duration.ofMinutes(6);

  private static final NodePackages CRAWLER = new NodePackages("pages", "crawl.mjs");

  /** Where Debian and others put it. */
  private static final List<Path> BROWSERS = Stream.of(
          "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
      .map(Path::of)
      .toList();

  @TempDir
  private static Path folder;

  private static final int MOST_CLICKS = 6;
  private static final Duration MOST_TIME = Duration.ofMinutes(3);

  private static RunningServer server;
  private static NewcomersWalk walk;
  private static Duration started;
  private static final List<String> ADDRESSES = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(browser().isPresent(), "NOT RUN: Chromium is not installed");
    Optional<String> missing = CRAWLER.install();
    assumeTrue(missing.isEmpty(), () -> "NOT RUN: no crawler: " + missing.orElse(""));
    long start = System.nanoTime();
    server = RunningServer.start(folder.resolve("data"));
    started = Duration.ofNanos(System.nanoTime() - start);
    walk = NewcomersWalk.from(server, CRAWLER.beside("walk.mjs"), browser().orElseThrow());
    String opened = walk.link();
    String reported = server.invite();
    ObjectNode receipt = new ReadyCandidate(server.url(), folder.resolve("data")).report(reported);
    String certificate = receipt.get("certificateUrl").stringValue();
    ADDRESSES.addAll(List.of(
        server.url() + "/sign-in",
        server.url() + "/nothing-here",
        opened,
        reported,
        opened + "/consent",
        certificate,
        certificate + "/yours",
        receipt.get("reportUrl").stringValue()));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void leadANewcomerToTheFirstInvitationInThreeMinutesAndSixClicks() {
    Duration taken = started.plus(walk.taken());
    System.out.printf(
        "newcomer: %d clicks, %d s with starting and typing%n", walk.clicks(), taken.toSeconds());

    assertThat(walk.clicks()).isBetween(1, MOST_CLICKS);
    assertThat(taken).isLessThan(MOST_TIME);
    assertThat(walk.link()).startsWith(server.url() + "/i/");
    assertThat(walk.complaints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en-GB, 1280, light", "ru-RU, 320, dark"})
  void areAccessibleQuietLightAndFit(String language, String width, String scheme)
      throws Exception {
    List<CrawledPage> pages = crawl(language, width, scheme);

    Files.writeString(Path.of("target", "pages-" + width + ".md"), table(pages));
    assertThat(pages).extracting(CrawledPage::language).containsOnly(language.substring(0, 2));
    assertThat(pages)
        .extracting(page -> page.address().getPath())
        .contains("/applicants", "/audit");
    assertThat(pages).flatExtracting(CrawledPage::faults).isEmpty();
  }

  private static List<CrawledPage> crawl(String language, String width, String scheme)
      throws Exception {
    List<String> arguments = new ArrayList<>(
        List.of(browser().orElseThrow().toString(), language, width, scheme, server.signInLink()));
    arguments.addAll(ADDRESSES);
    try (Program crawler = CRAWLER.start(arguments.toArray(String[]::new))) {
      assertThat(crawler.await(LIMIT)).as(crawler.err()).isZero();
      return crawler.out().lines().map(CrawledPage::of).toList();
    }
  }

  private static Optional<Path> browser() {
    return BROWSERS.stream().filter(Files::isExecutable).findFirst();
  }

  /** For the docs: what was looked at, and how long it took here. */
  private static String table(List<CrawledPage> pages) {
    StringBuilder table = new StringBuilder("| page | bytes | seen after ms |\n|---|---|---|\n");
    for (CrawledPage page : pages) {
      table.append(String.format(
          Locale.ROOT,
          "| `%s`%s | %d | %s |%n",
          page.address().getPath(),
          page.signedIn() ? "" : ", stranger",
          page.bytes(),
          page.paintMillis().map(Object::toString).orElse("–")));
    }
    return table.toString();
  }
}
