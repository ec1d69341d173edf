package io.deskworthy.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.OwnersPages;
import io.deskworthy.server.RunningPages;
import io.deskworthy.server.SampleFindings;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.webhook.Sender.Dispatch;
import io.deskworthy.server.webhook.Webhook;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** An owner has a program told of events. */
final class WebhooksTest extends OwnersPages {

  private static final String URL = "https://ats.example/hook";

  private Cast cast;

  @BeforeEach
  void start() throws Exception {
    cast = new Cast(pages);
  }

  @Test
  void isToldWhatHappensToACandidateFromInvitationToErasure() throws Exception {
    add(URL);
    String code = pages.invite("Анна Петрова");
    pages.get("/i/" + code, "");
    ObjectNode receipt = pages.reportWith(code, SampleFindings.good());
    pages.press(RunningPages.path(receipt, "reportUrl"), "/certificate/revoke");
    pages.press(RunningPages.path(receipt, "reportUrl"), "/erase", "sure=on");

    assertThat(types(pages.deliver()))
        .containsExactly(
            "invitation.created",
            "invitation.opened",
            "invitation.started",
            "report.received",
            "report.judged",
            "certificate.issued",
            "certificate.revoked",
            "data.erased");
    assertThat(bodies())
        .noneMatch(body -> body.contains("Анна") || body.contains(code))
        .anyMatch(body -> body.contains("\"verdict\":\"READY\""));
  }

  @Test
  void isToldOnlyWhatItWants() throws Exception {
    add(URL, "event-report.judged", "on");

    pages.report("Anna", SampleFindings.poor());

    assertThat(types(pages.deliver())).containsExactly("report.judged");
  }

  @Test
  void isToldNothingOfWhatWasNotDone() throws Exception {
    add(URL);
    String code = pages.invite("Anna");
    pages.reportWith(code, SampleFindings.good());
    int sent = pages.deliver().size();

    // Opened a second time: no milestone.
    pages.get("/i/" + code, "");
    pages.get("/i/" + code, "");

    assertThat(pages.deliver()).hasSize(sent + 1);
  }

  @Test
  void getsTheSameMessageAgainUntilItTakesIt() throws Exception {
    add(URL, "event-report.judged", "on");
    pages.receivers().answer(500);
    pages.report("Anna", SampleFindings.good());
    pages.deliver();
    assertThat(pages.deliver()).hasSize(1);

    pages.clock().advance(Duration.ofSeconds(10));
    pages.receivers().answer(200);
    pages.deliver();
    pages.clock().advance(Duration.ofDays(1));

    List<Dispatch> sent = pages.deliver();
    assertThat(sent).hasSize(2);
    assertThat(sent.get(1).body()).isEqualTo(sent.get(0).body());
    assertThat(sent.get(1).headers().get("webhook-id"))
        .isEqualTo(sent.get(0).headers().get("webhook-id"))
        .startsWith("msg_");
    assertThat(sent.get(1).headers().get("webhook-timestamp"))
        .isNotEqualTo(sent.get(0).headers().get("webhook-timestamp"));
    assertThat(page()).contains("answer 500", "answer 200", "arrived");
  }

  @Test
  void isSignedWithBothSecretsForADayAfterAChange() throws Exception {
    add(URL);
    assertThat(signatures()).hasSize(1);

    HttpResponse<String> page = cast.send(path() + "/secret", cookie);
    assertThat(page.statusCode()).isEqualTo(201);
    assertThat(Cast.find(page, "readonly value=\"")).startsWith("whsec_");
    assertThat(signatures()).hasSize(2);

    pages.clock().advance(Duration.ofDays(1));
    cookie = pages.signIn();
    assertThat(signatures()).hasSize(1);
  }

  @Test
  void isSwitchedOffVisiblyWhenNothingArrivesForFiveDays() throws Exception {
    add(URL, "event-invitation.created", "on");
    pages.receivers().fail("unreachable");
    for (int day = 0; day < 6; day++) {
      pages.invite("Anna");
      pages.deliver();
      pages.clock().advance(Duration.ofDays(1));
    }
    cookie = pages.signIn();

    assertThat(pages.get("/settings/webhooks", cookie).body())
        .contains("nothing arrived for five days");
    assertThat(page()).contains("given up", "no connection");
    assertThat(cast.log(9)).contains("WEBHOOK_DISABLED");
    int sent = pages.deliver().size();
    pages.invite("Boris");
    assertThat(pages.deliver()).hasSize(sent);

    pages.receivers().answer(200);
    cast.send(path() + "/on", cookie);
    cast.send(path() + "/replay", cookie);
    assertThat(pages.deliver()).hasSizeGreaterThan(sent);
    assertThat(page()).contains("arrived").doesNotContain("chip-NOT_MET");
  }

  @Test
  void isSwitchedOffAtOnceWhenItSaysThatItIsGone() throws Exception {
    add(URL);
    pages.receivers().answer(410);
    cast.send(path() + "/test", cookie);
    pages.deliver();

    assertThat(page()).contains("wants nothing any more");
  }

  @Test
  void canBeSentOneEventAgain() throws Exception {
    add(URL);
    cast.send(path() + "/test", cookie);
    pages.deliver();
    String event = Cast.find(pages.get(path(), cookie), "name=\"event\" value=\"");

    assertThat(Cast.location(cast.send(path() + "/replay", cookie, "event", event)))
        .endsWith("?done=replay");
    assertThat(cast.send(path() + "/replay", cookie, "event", "none").statusCode())
        .isEqualTo(404);

    assertThat(types(pages.deliver())).containsExactly("webhook.test", "webhook.test");
  }

  @Test
  void mustBeAnAddressThatMayBeCalled() throws Exception {
    HttpResponse<String> page =
        cast.send("/settings/webhooks", cookie, "url", "http://ats.example/");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("must begin with https://", "http://ats.example/");
    assertThat(cast.send("/settings/webhooks", cookie, "url", "nonsense").statusCode())
        .isEqualTo(422);
  }

  @Test
  void isTheBusinessOfOwnersOnly() throws Exception {
    add(URL);
    String recruiter = pages.signIn(cast.add("rita", Role.RECRUITER));

    assertThat(pages.get("/settings/webhooks", recruiter).statusCode()).isEqualTo(403);
    assertThat(pages.get(path(), recruiter).statusCode()).isEqualTo(403);
    assertThat(cast.send(path() + "/remove", recruiter).statusCode()).isEqualTo(403);
  }

  @Test
  void isChangedAndRemovedWithItsLog() throws Exception {
    add(URL);
    cast.send(path() + "/test", cookie);
    cast.send(path(), cookie, "url", "https://other.example/", "event-data.erased", "on");
    assertThat(pages.get("/settings/webhooks", cookie).body())
        .contains("https://other.example/", "data.erased");

    assertThat(Cast.location(cast.send(path() + "/remove", cookie)))
        .isEqualTo("/settings/webhooks");

    assertThat(pages.webhooks().all()).isEmpty();
    assertThat(pages.deliver()).isEmpty();
    assertThat(cast.log(4))
        .containsExactly("WEBHOOK_REMOVED", "WEBHOOK_CHANGED", "WEBHOOK_TESTED", "WEBHOOK_ADDED");
  }

  @Test
  void keepsItsSecretSealed() throws Exception {
    String secret = Cast.find(add(URL), "readonly value=\"");

    assertThat(secret).startsWith("whsec_");
    assertThat(page()).doesNotContain(secret);
    for (String file : List.of("deskworthy.db", "deskworthy.db-wal")) {
      byte[] bytes = Files.readAllBytes(folder.resolve(file));
      assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
    }
  }

  @Test
  void readsInRussianToo() throws Exception {
    add(URL);
    assertThat(pages.get("/settings/webhooks?lang=ru", cookie).body()).contains("Вебхуки");
    assertThat(pages.get(path() + "?lang=ru", cookie).body()).contains("Доставка");
  }

  private HttpResponse<String> add(String url, String... events) throws Exception {
    String[] fields = new String[events.length + 2];
    fields[0] = "url";
    fields[1] = url;
    System.arraycopy(events, 0, fields, 2, events.length);
    HttpResponse<String> page = cast.send("/settings/webhooks", cookie, fields);
    assertThat(page.statusCode()).isEqualTo(201);
    return page;
  }

  private String path() {
    Webhook webhook = pages.webhooks().all().get(0);
    return "/settings/webhooks/" + webhook.id();
  }

  private String page() throws Exception {
    return pages.get(path(), pages.signIn()).body();
  }

  private List<String> signatures() throws Exception {
    cast.send(path() + "/test", cookie);
    List<Dispatch> sent = pages.deliver();
    String header = sent.get(sent.size() - 1).headers().get("webhook-signature");
    return List.of(String.valueOf(header).split(" ", -1));
  }

  private List<String> bodies() {
    return pages.receivers().sent().stream().map(Dispatch::body).toList();
  }

  private static List<String> types(List<Dispatch> sent) {
    return sent.stream()
        .map(Dispatch::body)
        .map(body -> body.replaceFirst("^\\{\"type\":\"([a-z.]+)\".*", "$1"))
        .toList();
  }
}
