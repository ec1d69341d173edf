package io.deskworthy.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.deskworthy.server.RunningPages;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import io.deskworthy.server.audit.AuditEntry;
import io.deskworthy.server.secret.Base32;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/** Users of a server of pages, with browsers and telephones. */
final class Cast {

  static final String PASSWORD = "correct horse battery";

  private final RunningPages pages;

  Cast(RunningPages pages) {
    this.pages = pages;
  }

  /** Adds somebody with a password and an e-mail address of that name. */
  User add(String name, Role role) {
    User user = pages.accounts().create(name, role, Optional.of(name + "@example.com"));
    pages.signInParts().passwords().set(user, name, PASSWORD);
    return user;
  }

  /** Sends a form from a page of that browser. */
  HttpResponse<String> send(String path, String cookie, String... fields) throws Exception {
    String value = cookie.substring(cookie.indexOf('=') + 1);
    return pages.post(
        path, cookie, form(fields) + "&form-token=" + pages.accounts().formToken(value));
  }

  /** Gives name and password on the sign-in page. */
  HttpResponse<String> signIn(String name, String password, String cookie) throws Exception {
    return pages.post("/sign-in", cookie, form("name", name, "password", password));
  }

  /** Returns names of what was written down last, the newest first. */
  List<String> log(int most) {
    return pages.audit().before(Long.MAX_VALUE, most).stream()
        .map(AuditEntry::action)
        .toList();
  }

  static String form(String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  /** Returns the cookie of that name that an answer sets, as a browser would send it. */
  static String cookie(HttpResponse<String> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(header -> header.startsWith("__Host-" + name + "="))
        .map(header -> header.substring(0, header.indexOf(';')))
        .findFirst()
        .orElseThrow(() -> new AssertionError(answer.headers().toString()));
  }

  static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** Returns what stands between quotes after {@code before}. */
  static String find(HttpResponse<String> page, String before) {
    Matcher matcher = Pattern.compile(Pattern.quote(before) + "([^\"<]*)").matcher(page.body());
    assertThat(matcher.find()).as(before).isTrue();
    return matcher.group(1).replace("&amp;", "&");
  }

  /** Returns what a telephone shows that knows {@code secret}. */
  String code(String secret) throws InvalidKeyException {
    byte[] key = Base32.decode(secret.replace(" ", "")).orElseThrow();
    return new TimeBasedOneTimePasswordGenerator()
        .generateOneTimePasswordString(
            new SecretKeySpec(key, "HmacSHA1"), pages.clock().instant());
  }
}
