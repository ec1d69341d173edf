package io.deskworthy.server.branding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.OwnersPages;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.print.Pictures;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class BrandingTest extends OwnersPages {

  private static final byte[] NO_FILE = {};

  @Test
  void showsAsItIsToCandidatesAndToNobodySignedIn() throws Exception {
    assertThat(save(Map.of("accent", "#a01060"), Pictures.png(600, 90)).statusCode())
        .isEqualTo(303);

    String invitation = pages.get("/i/" + pages.invite("Anna"), "").body();
    assertThat(invitation).contains("/brand/accent-a01060.css", "alt=\"Acme\"");
    assertThat(pages.fetch("/brand/accent-a01060.css").body()).contains("--accent: #a01060");
    byte[] logo = pages.bytes(first("src=\"(/brand/logo-[^\"]+)", invitation));
    assertThat(logo).startsWith(0x89, 'P', 'N', 'G').hasSizeLessThan(40_000);
    assertThat(pages.get("/applicants", cookie).body()).doesNotContain("/brand/");
    assertThat(pages.audit().before(Long.MAX_VALUE, 1).get(0).action())
        .isEqualTo(AuditAction.BRANDING_CHANGED.name());
  }

  @Test
  void refusesAColourThatCannotBeReadAndOffersOneThatCan() throws Exception {
    HttpResponse<String> refused = save(Map.of("accent", "#ffdd00"), NO_FILE);

    assertThat(refused.statusCode()).isEqualTo(422);
    Accent offered =
        Accent.parse(first("can be read is (#[0-9a-f]{6})", refused.body())).orElseThrow();
    assertThat(offered.isReadable()).isTrue();
    assertThat(pages.fetch("/brand/accent-ffdd00.css").statusCode()).isEqualTo(404);
  }

  @Test
  void takesNoPictureThatCouldHoldAScript() throws Exception {
    byte[] svg =
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(UTF_8);

    assertThat(save(Map.of(), svg).statusCode()).isEqualTo(422);
    assertThat(save(Map.of(), new byte[100_000]).statusCode()).isEqualTo(422);
  }

  @Test
  void goesBackToUsual() throws Exception {
    save(Map.of("accent", "#a01060"), Pictures.png(10, 10));
    save(Map.of("no-logo", "on"), NO_FILE);

    assertThat(pages.get("/i/" + pages.invite("Anna"), "").body())
        .doesNotContain("/brand/")
        .contains("Acme asks you");
  }

  private HttpResponse<String> save(Map<String, String> fields, byte[] logo) throws Exception {
    Map<String, String> all = new HashMap<>(fields);
    all.put("form-token", pages.formToken(cookie));
    all.put("name", "Acme");
    return pages.upload("/branding", cookie, all, "logo", logo);
  }

  private static String first(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
