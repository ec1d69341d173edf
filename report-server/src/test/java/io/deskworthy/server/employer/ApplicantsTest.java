package io.deskworthy.server.employer;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.OwnersPages;
import io.deskworthy.server.RunningPages;
import io.deskworthy.server.SampleFindings;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import io.deskworthy.server.applicant.ApplicantQuery;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class ApplicantsTest extends OwnersPages {

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

    assertThat(page("/applicants?q=" + encoded("пЕТР")))
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

    String first = page("/applicants?q=candidate");
    String second = page(link(first, "next"));

    assertThat(first).contains("Reports found: 26").doesNotContain("Candidate 0<", "rel=\"prev\"");
    assertThat(second).contains("Candidate 0<").doesNotContain("Candidate 25<", "rel=\"next\"");
    assertThat(page(link(second, "prev"))).contains("Candidate 25<").doesNotContain("Candidate 0<");
  }

  @Test
  void narrowsByWhatIsMissing() throws Exception {
    pages.report("Anna", SampleFindings.good());
    pages.report("Ivan", SampleFindings.poor());

    String list = page("/applicants?missed=memory.installed&sort=name");

    assertThat(list)
        .contains("Ivan", "<details open", "value=\"memory.installed\" selected")
        .doesNotContain("Anna");
  }

  @Test
  void neverEndsASearchInAnError() throws Exception {
    for (String query : new String[] {
      "after=x", "before=" + "0".repeat(26), "sort=x", "verdict=x", "q=%27%25", "age=x&state=y"
    }) {
      assertThat(pages.get("/applicants?" + query, cookie).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void isSavedAsAFileThatIsNoDangerToASpreadsheet() throws Exception {
    pages.report("=HYPERLINK(\"http://evil.example\")", SampleFindings.poor());
    pages.report("Анна", SampleFindings.good());

    HttpResponse<String> file = pages.get("/applicants.csv?verdict=NOT_READY", cookie);

    assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .isEqualTo("attachment; filename=\"applicants.csv\"");
    assertThat(file.body())
        .startsWith("\uFEFF\"report\",\"candidate\"")
        .contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\"", "memory.installed room.quiet")
        .doesNotContain("Анна");
    assertThat(file.body().lines()).hasSize(2);
    assertThat(pages.audit().before(Long.MAX_VALUE, 1).get(0).action())
        .isEqualTo("APPLICANTS_SAVED");
  }

  @Test
  void keepsSearchesUnderANameForTheirUser() throws Exception {
    String query = "verdict=NOT_READY&sort=name";
    assertThat(save("Too little & loud", query).statusCode()).isEqualTo(303);

    assertThat(page("/applicants"))
        .contains("href=\"/applicants?verdict=NOT_READY&amp;sort=name\"", "Too little &amp; loud");
    User other = pages.accounts().create("Boris", Role.VIEWER, Optional.empty());
    assertThat(pages.get("/applicants", pages.signIn(other)).body())
        .doesNotContain("Too little &amp; loud");

    String id = first("option value=\"([0-9a-z]{26})\">Too little", page("/applicants"));
    pages.press("/applicants", "/views/remove", "view=" + id);
    assertThat(page("/applicants")).doesNotContain("Too little");
  }

  @Test
  void keepsNoSearchWithoutAName() throws Exception {
    HttpResponse<String> answer = save(" ", "");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("A saved search needs a name");
  }

  private HttpResponse<String> save(String name, String query) throws Exception {
    return pages.press("/applicants", "/views", "name=" + encoded(name), "query=" + encoded(query));
  }

  private static String link(String page, String rel) {
    return first("rel=\"" + rel + "\" href=\"([^\"]+)\"", page).replace("&amp;", "&");
  }

  private static String first(String pattern, String page) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
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
