package io.deskworthy.server.employer;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.RunningPages;
import io.deskworthy.server.SampleFindings;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApplicantsTest {

  @TempDir
  private Path folder;

  private RunningPages pages;
  private String cookie;

  @BeforeEach
  void start() throws Exception {
    pages = RunningPages.in(folder);
    cookie = pages.signIn();
  }

  @AfterEach
  void stop() {
    pages.close();
  }

  @Test
  void saysWhatToDoWhenNobodyHasReported() throws Exception {
    assertThat(page("/applicants")).contains("No reports yet", "Reports: 0");
  }

  @Test
  void listsTheNewestFirstWithWhatIsMissing() throws Exception {
    pages.report("Anna Petrova", SampleFindings.good());
    pages.clock().advance(Duration.ofMinutes(5));
    pages.report("Ivan Sidorov", SampleFindings.poor());
    pages.clock().advance(Duration.ofMinutes(2));
    pages.report("Oleg", SampleFindings.withoutMicrophone());

    String list = page("/applicants");

    assertThat(list.indexOf("Oleg"))
        .isBetween(0, list.indexOf("Ivan Sidorov"))
        .isLessThan(list.indexOf("Anna Petrova"));
    assertThat(list)
        .contains("does not meet", "not determined", "2 min ago", "7 min ago", "just now")
        .contains("chip-NOT_MET\">Memory (RAM)", "chip-UNDETERMINED\">Microphone works");
  }

  @Test
  void findsNamesInAnyScriptAndCase() throws Exception {
    pages.report("Анна Петрова", SampleFindings.good());
    pages.report("Ivan", SampleFindings.good());

    assertThat(page("/applicants?name=" + encoded("пЕТР")))
        .contains("Анна Петрова", "Reports found: 1")
        .doesNotContain("Ivan");
  }

  @Test
  void findsVerdicts() throws Exception {
    pages.report("Anna", SampleFindings.good());
    pages.report("Ivan", SampleFindings.poor());

    assertThat(page("/applicants?verdict=NOT_READY")).contains("Ivan").doesNotContain("Anna");
    assertThat(page("/applicants?verdict=UNDETERMINED")).contains("Nothing fits this search");
  }

  @Test
  void turnsPages() throws Exception {
    for (int i = 0; i < ApplicantQuery.PAGE_SIZE + 1; i++) {
      pages.report("Candidate " + i, SampleFindings.good());
      pages.clock().advance(Duration.ofSeconds(1));
    }

    String first = page("/applicants?name=candidate");
    String second = page("/applicants?name=candidate&page=2");

    assertThat(first)
        .contains("/applicants?page=2&amp;name=candidate")
        .doesNotContain("Candidate 0<");
    assertThat(second).contains("Candidate 0<", "/applicants?page=1&amp;name=candidate");
  }

  @Test
  void neverEndsASearchInAnError() throws Exception {
    for (String query :
        new String[] {"page=-1", "page=x", "page=999", "verdict=x", "name=%27%25"}) {
      assertThat(pages.get("/applicants?" + query, cookie).statusCode()).isEqualTo(200);
    }
  }

  private String page(String path) throws Exception {
    HttpResponse<String> answer = pages.get(path, cookie);
    assertThat(answer.statusCode()).isEqualTo(200);
    return RunningPages.text(answer);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
