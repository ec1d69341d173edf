package io.deskworthy.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.RunningPages;
import io.deskworthy.server.account.ApiToken;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TokensTest {

  @TempDir
  private Path folder;

  private RunningPages pages;
  private Cast cast;
  private User recruiter;
  private String cookie;

  @BeforeEach
  void start() throws Exception {
    pages = RunningPages.in(folder);
    cast = new Cast(pages);
    recruiter = cast.add("rita", Role.RECRUITER);
    cookie = pages.signIn(recruiter);
  }

  @AfterEach
  void stop() {
    pages.close();
  }

  @Test
  void letsAProgramInAsFarAsItsRoleGoes() throws Exception {
    String token = make("VIEWER");

    assertThat(me(token).body()).contains("\"role\":\"VIEWER\"", "\"user\":\"rita\"");
    assertThat(fetch("/applicants", token)).isEqualTo(200);
    assertThat(fetch("/invitations/new", token)).isEqualTo(403);
    assertThat(fetch("/audit", token)).isEqualTo(403);
    assertThat(fetch("/applicants", token + "x")).isEqualTo(401);
  }

  @Test
  void letsAProgramSendFormsWithoutAPageOfOurs() throws Exception {
    String token = make("RECRUITER");
    String position = Cast.find(pages.get("/invitations/new", cookie), "<option value=\"");

    HttpResponse<String> answer = pages.post(
        "/invitations/new",
        "",
        Cast.form("position", position, "candidate", "Anna"),
        "Authorization",
        "Bearer " + token);

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(pages.audit().before(Long.MAX_VALUE, 1).get(0).actorName())
        .isEqualTo("rita (script)");
  }

  @Test
  void showsNoProgramAnythingOfAccountsAndTokens() throws Exception {
    String token = make("RECRUITER");

    for (String path : List.of("/settings", "/settings/tokens", "/settings/second-step")) {
      assertThat(fetch(path, token)).as(path).isEqualTo(403);
    }
  }

  @Test
  void givesNoMoreThanItsMakerMay() throws Exception {
    assertThat(cast.send("/settings/tokens", cookie, "name", "x", "role", "OWNER", "days", "30")
            .statusCode())
        .isEqualTo(422);
    String token = make("RECRUITER");
    pages.accounts().store().setRole(recruiter.id(), Role.VIEWER);

    assertThat(me(token).body()).contains("\"role\":\"VIEWER\"");
  }

  @Test
  void isUselessOnceItIsRevokedOrOver() throws Exception {
    String revoked = make("VIEWER");
    ApiToken kept = pages.signInParts().tokens().tokens(recruiter).get(0);
    assertThat(fetch("/applicants", revoked)).isEqualTo(200);
    cast.send("/settings/tokens/" + kept.id() + "/revoke", cookie);
    assertThat(fetch("/applicants", revoked)).isEqualTo(401);

    String over = make("VIEWER");
    pages.clock().advance(Duration.ofDays(30));
    assertThat(fetch("/applicants", over)).isEqualTo(401);
  }

  @Test
  void isRevokedByItsMakerOrAnOwnerOnly() throws Exception {
    make("VIEWER");
    String id = pages.signInParts().tokens().tokens(recruiter).get(0).id();
    String stranger = pages.signIn(cast.add("boris", Role.RECRUITER));

    assertThat(cast.send("/settings/tokens/" + id + "/revoke", stranger).statusCode())
        .isEqualTo(404);
    assertThat(pages.get("/settings/tokens", stranger).body()).contains("There are no tokens");
    assertThat(cast.send("/settings/tokens/" + id + "/revoke", pages.signIn()).statusCode())
        .isEqualTo(303);
  }

  @Test
  void isKeptAsAHashAndSaysWhenItWasUsed() throws Exception {
    String token = make("VIEWER");
    assertThat(pages.get("/settings/tokens", cookie).body()).contains("never");
    fetch("/applicants", token);

    ApiToken kept = pages.signInParts().tokens().tokens(recruiter).get(0);
    assertThat(kept.lastUsedAt()).isEqualTo(Optional.of(pages.clock().instant()));
    assertThat(pages.get("/settings/tokens", cookie).body()).doesNotContain(token);
    for (String file : List.of("deskworthy.db", "deskworthy.db-wal")) {
      byte[] bytes = Files.readAllBytes(folder.resolve(file));
      assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(token);
    }
  }

  private String make(String role) throws Exception {
    HttpResponse<String> page =
        cast.send("/settings/tokens", cookie, "name", "script", "role", role, "days", "30");
    assertThat(page.statusCode()).isEqualTo(201);
    return Cast.find(page, "readonly value=\"");
  }

  private HttpResponse<String> me(String token) throws Exception {
    return pages.fetch("/api/v1/me", "Authorization", "Bearer " + token);
  }

  private int fetch(String path, String token) throws Exception {
    return pages.fetch(path, "Authorization", "Bearer " + token).statusCode();
  }
}
