package io.deskworthy.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.RunningPages;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UsersTest {

  @TempDir
  private Path folder;

  private RunningPages pages;
  private Cast cast;
  private User owner;
  private String cookie;

  @BeforeEach
  void start() throws Exception {
    pages = RunningPages.in(folder);
    cast = new Cast(pages);
    owner = pages.accounts().store().users().get(0);
    cookie = pages.signIn(owner);
  }

  @AfterEach
  void stop() {
    pages.close();
  }

  @Test
  void addsAColleagueWhoChoosesNameAndPassword() throws Exception {
    HttpResponse<String> added = cast.send(
        "/users", cookie, "name", "boris", "email", "boris@example.com", "role", "RECRUITER");
    assertThat(added.statusCode()).isEqualTo(201);
    String link = link(added);
    assertThat(pages.get(link, "").body()).contains("You were added", "value=\"boris\"");

    HttpResponse<String> joined = pages.post(
        link, "", Cast.form("name", "Борис", "password", Cast.PASSWORD, "again", Cast.PASSWORD));

    String his = Cast.cookie(joined, "deskworthy");
    assertThat(pages.get("/invitations/new", his).statusCode()).isEqualTo(200);
    assertThat(pages.get("/users", his).statusCode()).isEqualTo(403);
    assertThat(pages.get(link, "").statusCode()).isEqualTo(410);
    assertThat(Cast.location(cast.signIn("boris@example.com", Cast.PASSWORD, "")))
        .isEqualTo("/applicants");
    assertThat(cast.log(3)).containsExactly("SIGNED_IN", "SIGNED_IN", "USER_JOINED");
  }

  @Test
  void letsAnInvitationOfAColleagueLapseAfterAWeek() throws Exception {
    String link = link(cast.send("/users", cookie, "name", "boris", "role", "VIEWER"));
    pages.clock().advance(Duration.ofDays(7));

    assertThat(pages.get(link, "").statusCode()).isEqualTo(410);
  }

  @Test
  void makesAnotherLinkAndTheOldOneUseless() throws Exception {
    String first = link(cast.send("/users", cookie, "name", "boris", "role", "VIEWER"));
    String id = pages.accounts().store().named("boris").map(User::id).orElseThrow();

    String second = link(cast.send("/users/" + id + "/link", cookie));

    assertThat(pages.get(first, "").statusCode()).isEqualTo(410);
    assertThat(pages.get(second, "").statusCode()).isEqualTo(200);
  }

  @Test
  void saysWhatIsWrongWithANewUser() throws Exception {
    cast.add("boris", Role.VIEWER);

    assertThat(cast.send("/users", cookie, "name", "boris", "role", "VIEWER").body())
        .contains("Somebody else has this name");
    assertThat(
            cast.send("/users", cookie, "name", "b", "role", "VIEWER", "email", "boris@example.com")
                .body())
        .contains("Somebody else has this name");
    assertThat(cast.send("/users", cookie, "name", "", "role", "VIEWER").body())
        .contains("Please give a name");
    assertThat(cast.send("/users", cookie, "name", "b", "role", "EMPEROR").body())
        .contains("Please give a name");
    assertThat(cast.send("/users", cookie, "name", "b", "role", "VIEWER", "email", "@")
            .body())
        .contains("not an e-mail address");
  }

  @Test
  void changesARoleAtOnce() throws Exception {
    User boris = cast.add("boris", Role.VIEWER);
    String his = pages.signIn(boris);
    assertThat(pages.get("/invitations/new", his).statusCode()).isEqualTo(403);

    cast.send("/users/" + boris.id() + "/role", cookie, "role", "RECRUITER");

    assertThat(pages.get("/invitations/new", his).statusCode()).isEqualTo(200);
    assertThat(cast.log(1)).containsExactly("ROLE_CHANGED");
  }

  @Test
  void keepsAnOwnerWhoeverAsks() throws Exception {
    for (List<String> wish :
        List.of(List.of("/role", "role", "VIEWER"), List.of("/remove", "x", "y"))) {
      HttpResponse<String> answer =
          cast.send("/users/" + owner.id() + wish.get(0), cookie, wish.get(1), wish.get(2));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("There must be an owner");
    }
    assertThat(pages.accounts().store().user(owner.id())).contains(owner);
  }

  @Test
  void shutsOutWhoIsRemovedAndTheirPrograms() throws Exception {
    User boris = cast.add("boris", Role.OWNER);
    String his = pages.signIn(boris);
    String token =
        pages.signInParts().tokens().make(boris, "script", Role.OWNER, Duration.ofDays(1));
    assertThat(pages.fetch("/api/v1/me", "Authorization", "Bearer " + token).statusCode())
        .isEqualTo(200);

    cast.send("/users/" + boris.id() + "/remove", cookie);

    assertThat(pages.get("/applicants", his).statusCode()).isEqualTo(303);
    assertThat(pages.fetch("/api/v1/me", "Authorization", "Bearer " + token).statusCode())
        .isEqualTo(401);
    assertThat(cast.signIn("boris", Cast.PASSWORD, "").statusCode()).isEqualTo(401);
    assertThat(pages.accounts().store().user(boris.id())).isEqualTo(Optional.empty());
  }

  private static String link(HttpResponse<String> page) {
    return Cast.find(page, "readonly value=\"").substring(RunningPages.PUBLIC_URL.length());
  }
}
