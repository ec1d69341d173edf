package io.deskworthy.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.RunningPages;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** What holds for every operation: who is let in, how often, and what is done only once. */
final class ApiTest {

  private static final String RITA = "{\"name\":\"rita\",\"role\":\"VIEWER\"}";

  @TempDir
  private Path folder;

  private RunningPages pages;
  private String token;

  @BeforeEach
  void start() throws Exception {
    pages = RunningPages.in(folder);
    token = pages.token(pages.firstOwner(), Role.OWNER);
  }

  @AfterEach
  void stop() {
    pages.close();
  }

  @Test
  void tellsAProgramWhoItIsAndHowOftenItMayAsk() throws Exception {
    HttpResponse<String> answer = pages.ask("GET", "/api/v1/me", token, "");

    assertThat(RunningPages.json(answer).get("role").stringValue()).isEqualTo("OWNER");
    assertThat(answer.headers().firstValue("RateLimit-Policy")).contains("\"token\";q=600;w=60");
    assertThat(answer.headers().firstValue("RateLimit")).contains("\"token\";r=599;t=60");
  }

  @Test
  void letsNoBrowserInByItsCookie() throws Exception {
    HttpResponse<String> answer =
        pages.fetch("/api/v1/me", "Cookie", pages.signIn(), "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void letsAProgramInThatWritesTheSchemeInOtherLetters() throws Exception {
    assertThat(pages.fetch("/api/v1/me", "Authorization", "bearer " + token).statusCode())
        .isEqualTo(200);
  }

  @Test
  void letsATokenAskSixHundredTimesAMinute() throws Exception {
    for (int i = 0; i < 600; i++) {
      assertThat(pages.ask("GET", "/api/v1/me", token, "").statusCode()).isEqualTo(200);
    }
    pages.clock().advance(Duration.ofSeconds(20));
    HttpResponse<String> refused = pages.ask("GET", "/api/v1/me", token, "");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("40");
    assertThat(refused.headers().firstValue("RateLimit")).contains("\"token\";r=0;t=40");
    String other = pages.token(pages.firstOwner(), Role.VIEWER);
    assertThat(pages.ask("GET", "/api/v1/me", other, "").statusCode()).isEqualTo(200);
    pages.clock().advance(Duration.ofSeconds(40));
    assertThat(pages.ask("GET", "/api/v1/me", token, "").statusCode()).isEqualTo(200);
  }

  @Test
  void slowsDownWhoTriesTokensThatAreNone() throws Exception {
    for (int i = 0; i < 60; i++) {
      assertThat(pages.ask("GET", "/api/v1/me", "deskworthy_" + i, "").statusCode())
          .isEqualTo(401);
    }

    assertThat(pages.ask("GET", "/api/v1/me", "deskworthy_x", "").statusCode()).isEqualTo(429);
    pages.clock().advance(Duration.ofMinutes(1));
    assertThat(pages.ask("GET", "/api/v1/me", token, "").statusCode()).isEqualTo(200);
  }

  @Test
  void answersTheSameAgainAndDoesItOnce() throws Exception {
    HttpResponse<String> first = addRita("key-1", RITA);
    HttpResponse<String> again = addRita("key-1", RITA);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(pages.accounts().store().users()).hasSize(2);
    assertThat(addRita("key-2", RITA).statusCode()).isEqualTo(409);
  }

  @Test
  void refusesAKeyForAnotherRequest() throws Exception {
    addRita("key-1", RITA);

    HttpResponse<String> answer = addRita("key-1", RITA.replace("rita", "boris"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("idempotency-key-reused");
    assertThat(pages.accounts().store().users()).hasSize(2);
  }

  @Test
  void keepsKeysOfOneTokenApartFromThoseOfAnother() throws Exception {
    addRita("key-1", RITA);
    token = pages.token(pages.firstOwner(), Role.OWNER);

    assertThat(addRita("key-1", RITA.replace("rita", "boris")).statusCode()).isEqualTo(201);
  }

  @Test
  void letsARequestThatWasRefusedBePutRightUnderTheSameKey() throws Exception {
    assertThat(addRita("key-1", "{\"name\":\"rita\"}").statusCode()).isEqualTo(400);

    assertThat(addRita("key-1", RITA).statusCode()).isEqualTo(201);
  }

  @Test
  void forgetsAKeyAfterADay() throws Exception {
    addRita("key-1", RITA);
    pages.clock().advance(Duration.ofHours(25));

    assertThat(addRita("key-1", RITA).statusCode()).isEqualTo(409);
  }

  @Test
  void keepsAnswersSealed() throws Exception {
    ObjectNode rita = RunningPages.json(addRita("key-1", RITA));
    String link = rita.get("link").stringValue();
    String secret = link.substring(link.lastIndexOf('/') + 1);

    for (String file : List.of("deskworthy.db", "deskworthy.db-wal")) {
      byte[] bytes = Files.readAllBytes(folder.resolve(file));
      assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
    }
  }

  @Test
  void givesATokenMadeByATokenNoLongerALife() throws Exception {
    pages.clock().advance(Duration.ofDays(20));
    HttpResponse<String> made = pages.ask(
        "POST", "/api/v1/tokens", token, "{\"name\":\"x\",\"role\":\"OWNER\",\"days\":365}");
    String child = RunningPages.json(made).get("token").stringValue();
    assertThat(pages.ask("GET", "/api/v1/me", child, "").statusCode()).isEqualTo(200);

    pages.clock().advance(Duration.ofDays(10));
    assertThat(pages.ask("GET", "/api/v1/me", child, "").statusCode()).isEqualTo(401);
  }

  @Test
  void goesThroughTheLogPageByPage() throws Exception {
    for (int i = 0; i < 5; i++) {
      pages.audit().add(new AuditEvent(Actor.CONSOLE, AuditAction.SIGNED_IN));
    }
    ObjectNode first = RunningPages.json(pages.ask("GET", "/api/v1/audit?limit=3", token, ""));
    ObjectNode second = RunningPages.json(pages.ask(
        "GET", "/api/v1/audit?limit=3&cursor=" + first.get("next").stringValue(), token, ""));

    assertThat(first.get("entries")).hasSize(3);
    assertThat(second.get("entries")).hasSize(2);
    assertThat(second.has("next")).isFalse();
  }

  private HttpResponse<String> addRita(String key, String body) throws Exception {
    return pages.ask("POST", "/api/v1/users", token, body, "Idempotency-Key", key);
  }
}
