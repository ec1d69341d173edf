package io.deskworthy.server.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.credential.Disclosure;
import io.deskworthy.report.credential.SdJwt;
import io.deskworthy.server.RunningPages;
import io.deskworthy.server.SampleFindings;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links at which the candidate shows less than the whole certificate. */
final class LinkTest {

  @TempDir
  private static Path folder;

  private static RunningPages pages;

  private String code;
  private String path;

  @BeforeAll
  static void start() throws Exception {
    pages = RunningPages.in(folder);
  }

  @AfterAll
  static void stop() {
    pages.close();
  }

  @BeforeEach
  void certify() throws Exception {
    code = pages.invite("Anna Petrova");
    path = RunningPages.path(pages.reportWith(code, SampleFindings.good()), "certificateUrl");
  }

  @Test
  void showsOnlyWhatWasTicked() throws Exception {
    String link = link(path, "candidate", "network.download");

    SdJwt shown = SdJwt.parse(pages.fetch(link + ".sdjwt").body());
    assertThat(shown.disclosures())
        .extracting(Disclosure::name)
        .containsExactly("candidate", "network.download");
    assertThat(RunningPages.text(pages.get(link, "")))
        .contains("Anna Petrova", "Workplace meets the requirements")
        .doesNotContain("16 GB", "1234U");
    assertThat(pages.fetch(link + ".json").body()).doesNotContain("1234U", "17179869184");
  }

  @Test
  void showsTheResultAloneWhenNothingWasTicked() throws Exception {
    String link = link(path);

    assertThat(SdJwt.parse(pages.fetch(link + ".sdjwt").body()).disclosures()).isEmpty();
    assertThat(pages.get(link, "").body()).doesNotContain("Anna Petrova");
  }

  @Test
  void doesNotLeadToTheWholeAndCannotBeGuessed() throws Exception {
    String link = link(path, "candidate");
    String whole = path.substring("/c/".length());

    assertThat(link).matches("/c/[0-9a-z]{26}").isNotEqualTo(path);
    for (String ending : new String[] {"", ".json", ".sdjwt", ".svg", ".qr.svg", "/yours"}) {
      assertThat(pages.get(link + ending, "").body()).as(ending).doesNotContain(whole);
    }
  }

  @Test
  void cannotShowMoreThanTheLinkItWasMadeFrom() throws Exception {
    String narrow = link(path, "candidate");

    String narrower = link(narrow, "candidate", "device", "network.download");

    assertThat(SdJwt.parse(pages.fetch(narrower + ".sdjwt").body()).disclosures())
        .extracting(Disclosure::name)
        .containsExactly("candidate");
  }

  @Test
  void isWithdrawnByWhoeverHasTheCode() throws Exception {
    String link = link(path, "candidate");
    String other = link(path);

    assertThat(pages.post(link + "/yours/links", "", "code=AAAA-BBBB-CCCC").statusCode())
        .isEqualTo(422);
    assertThat(pages.fetch(link + ".json").statusCode()).isEqualTo(200);
    pages.post(link + "/yours/links", "", "code=" + code);

    assertThat(pages.fetch(link + ".json").statusCode()).isEqualTo(404);
    assertThat(pages.fetch(other + ".json").statusCode()).isEqualTo(200);
    pages.post(path + "/yours/links", "", "code=" + code.toLowerCase(Locale.ROOT));
    assertThat(pages.fetch(other + ".json").statusCode()).isEqualTo(404);
    assertThat(pages.fetch(path + ".json").statusCode()).isEqualTo(200);
  }

  @Test
  void areNotMadeWithoutEnd() throws Exception {
    for (int i = 0; i < CertificateRegister.MOST_LINKS; i++) {
      link(path);
    }

    assertThat(pages.post(path + "/links", "", "").statusCode()).isEqualTo(409);
  }

  private static String link(String from, String... shown) throws Exception {
    String form = Arrays.stream(shown)
        .map(name -> URLEncoder.encode("show." + name, StandardCharsets.UTF_8) + "=on")
        .collect(Collectors.joining("&"));
    HttpResponse<String> answer = pages.post(from + "/links", "", form);
    assertThat(answer.statusCode()).isEqualTo(303);
    String location = answer.headers().firstValue("Location").orElseThrow();
    return location.substring(0, location.indexOf('#'));
  }
}
