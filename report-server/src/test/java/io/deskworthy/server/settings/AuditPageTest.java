package io.deskworthy.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.OwnersPages;
import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AuditPageTest extends OwnersPages {

  @Test
  void showsWhoDidWhatTheNewestFirstInPages() throws Exception {
    for (int i = 1; i <= 60; i++) {
      pages.audit().add(new AuditEvent(Actor.CONSOLE, AuditAction.USER_ADDED, "", "user" + i));
    }

    HttpResponse<String> first = pages.get("/audit", cookie);
    HttpResponse<String> second = pages.get(Cast.find(first, "rel=\"next\" href=\""), cookie);

    assertThat(first.body()).contains("user60", "user11", "the server’s console");
    assertThat(first.body()).doesNotContain("user10<");
    assertThat(second.body()).contains("user10<", "user1<").doesNotContain("rel=\"next\"");
  }

  @Test
  void saysThatTheLogIsWhole() throws Exception {
    pages.audit().add(new AuditEvent(Actor.CONSOLE, AuditAction.USER_ADDED, "", "anna"));

    assertThat(pages.get("/audit?check=1", cookie).body()).contains("The log is whole: 1 entries");
  }

  @Test
  void savesTheWholeLogAsLinesOfJson() throws Exception {
    pages.audit().add(new AuditEvent(Actor.CONSOLE, AuditAction.USER_ADDED, "7", "anna"));

    HttpResponse<String> file = pages.get("/audit.jsonl", cookie);

    List<String> lines = file.body().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .contains("\"number\":1", "\"action\":\"USER_ADDED\"", "\"subject\":\"7\"", "\"hash\":");
    assertThat(lines.get(1)).contains("\"action\":\"LOG_SAVED\"");
  }

  @Test
  void hasWordsForEveryAction() throws Exception {
    for (AuditAction action : AuditAction.values()) {
      pages.audit().add(new AuditEvent(Actor.NOBODY, action));
    }

    assertThat(pages.get("/audit", cookie).body()).doesNotContain("audit.action");
    assertThat(pages.get("/audit?lang=ru", cookie).body()).doesNotContain("audit.action");
  }
}
