package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.account.OneTimeLink.Purpose;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import io.deskworthy.server.position.StoredPolicy;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks one employer's server, as its owner, at every address that takes the name of something, for
 * everything that another employer has, and for everything of its own that is of another kind. A
 * new address is asked without anybody adding it here.
 */
final class ForeignObjectsTest {

  /** Where each kind is at home, by what the address begins with. */
  private static final Map<String, List<String>> AT_HOME = Map.ofEntries(
      Map.entry("/applicants/", List.of("report")),
      Map.entry("/api/v1/applicants/", List.of("report")),
      Map.entry("/api/v1/users/", List.of("user")),
      Map.entry("/api/v1/tokens/", List.of("program's token")),
      Map.entry("/c/", List.of("certificate", "link")),
      Map.entry("/i/", List.of("invitation", "used invitation")),
      Map.entry("/erasures/", List.of("act")),
      Map.entry("/users/", List.of("user")),
      Map.entry("/settings/tokens/", List.of("program's token")),
      Map.entry("/sign-in/", List.of("sign-in link")),
      Map.entry("/join/", List.of("join link")),
      Map.entry("/reset/", List.of("reset link")),
      Map.entry("/download/", List.of("download")));

  /** A list everybody may read, which is numbered from 0. */
  private static final String PUBLIC = "/status/";

  @TempDir
  private Path folder;

  private RunningPages ours;
  private RunningPages theirs;

  @BeforeEach
  void start() throws Exception {
    ours = RunningPages.in(folder.resolve("ours"));
    theirs = RunningPages.in(folder.resolve("theirs"));
  }

  @AfterEach
  void stop() {
    ours.close();
    theirs.close();
  }

  @Test
  void areNotThereAtAnyAddress() throws Exception {
    Map<String, String> own = objects(ours);
    Map<String, String> foreign = objects(theirs);
    List<String> found = new ArrayList<>();
    int asked = 0;

    for (String address : addresses()) {
      // Anew: by the clock of the test, hours have passed since the first one.
      String cookie = ours.signIn();
      for (Map.Entry<String, String> object : foreign.entrySet()) {
        asked++;
        check(address, cookie, "their " + object.getKey(), object.getValue(), found);
      }
      for (Map.Entry<String, String> object : own.entrySet()) {
        if (!isAtHome(address, object.getKey())) {
          asked++;
          check(address, cookie, "our " + object.getKey(), object.getValue(), found);
        }
      }
    }

    System.out.printf("%d addresses, %d foreign objects: %s%n", addresses().size(), asked, found);
    assertThat(found).isEmpty();
  }

  @Test
  void areOtherThanOurOwnWhichAreThere() throws Exception {
    Map<String, String> own = objects(ours);
    for (String address : addresses()) {
      String path = address.substring(address.indexOf(' ') + 1);
      for (Map.Entry<String, String> object : own.entrySet()) {
        // What is not made for every object of its kind: a link of a link, a result not yet there.
        boolean isLinkOfCertificate =
            (object.getKey().equals("link") && path.contains("/yours")) || path.endsWith("/result");
        if (address.startsWith("GET ")
            && isAtHome(address, object.getKey())
            && !isLinkOfCertificate) {
          assertThat(ask(ours, ours.signIn(), address, object.getValue()))
              .as(address + " of our " + object.getKey())
              .isIn(200, 303);
        }
      }
    }
  }

  private void check(String address, String cookie, String name, String value, List<String> found)
      throws Exception {
    int status = ask(ours, cookie, address, value);
    if (status != 404 && status != 410) {
      found.add(address + " with " + name + ": " + status);
    }
  }

  private static int ask(RunningPages pages, String cookie, String address, String value)
      throws Exception {
    String path = address.substring(address.indexOf(' ') + 1).replaceAll("\\{[a-zA-Z]+}", value);
    // Wrong invitation codes are counted: ten a minute, and more are refused for another reason.
    pages.clock().advance(Duration.ofSeconds(7));
    HttpResponse<String> answer;
    if (path.startsWith("/api/")) {
      String token = pages.token(pages.firstOwner(), Role.OWNER);
      answer = pages.ask(method(address), path, token, body(address));
    } else if (address.startsWith("POST ")) {
      String token = pages.accounts().formToken(cookie.substring(cookie.indexOf('=') + 1));
      answer = pages.post(path, cookie, "form-token=" + token + "&sure=on&role=VIEWER");
    } else {
      answer = pages.get(path, cookie);
    }
    return answer.statusCode();
  }

  private static String method(String address) {
    return address.substring(0, address.indexOf(' '));
  }

  /** Returns what a program has to send there, so that nothing but the name can be wrong. */
  private static String body(String address) {
    if (address.endsWith("/erasure")) {
      return "{\"sure\":true}";
    }
    if (address.endsWith("/role")) {
      return "{\"role\":\"VIEWER\"}";
    }
    if (address.endsWith("/waivers")) {
      return "{\"requirement\":\"memory.installed\",\"reason\":\"checked by telephone\"}";
    }
    if (address.endsWith("/outlook")) {
      return StoredPolicy.preset().json();
    }
    if (address.endsWith("/extend")) {
      return "{\"days\":7}";
    }
    return address.startsWith("PUT ") ? "{\"url\":\"https://example.com/\",\"enabled\":true}" : "";
  }

  private static boolean isAtHome(String address, String kind) {
    String path = address.substring(address.indexOf(' ') + 1);
    return AT_HOME.entrySet().stream()
        .anyMatch(home -> path.startsWith(home.getKey()) && home.getValue().contains(kind));
  }

  /** Returns every address of the pages that has one name in it. */
  private List<String> addresses() throws Exception {
    return new TreeSet<>(Files.readAllLines(Path.of("../docs/access.md")))
        .stream()
            .filter(line -> line.startsWith("| `") && line.contains("{"))
            .map(line -> line.substring(3, line.indexOf('`', 3)))
            .filter(address -> !address.contains(PUBLIC))
            .toList();
  }

  /** Makes one of everything; returns by which name each is known. */
  private static Map<String, String> objects(RunningPages pages) throws Exception {
    Map<String, String> objects = new LinkedHashMap<>();
    String used = pages.invite("Anna");
    ObjectNode answer = pages.reportWith(used, SampleFindings.good());
    String certificate = RunningPages.path(answer, "certificateUrl");
    objects.put("report", last(RunningPages.path(answer, "reportUrl")));
    objects.put("certificate", last(certificate));
    objects.put("link", last(location(pages.post(certificate + "/links", "", "x=y"))));
    objects.put("used invitation", used);
    objects.put("invitation", pages.invite("Boris"));
    objects.put("act", act(pages));
    User user = pages.accounts().create("colleague", Role.VIEWER, Optional.empty());
    objects.put("user", user.id());
    objects.put("program's token", token(pages, user));
    objects.put("sign-in link", last(pages.link(Purpose.SIGN_IN)));
    objects.put("join link", last(pages.accounts().link(user, Purpose.JOIN)));
    objects.put("reset link", last(pages.accounts().link(user, Purpose.RESET)));
    return objects;
  }

  private static String act(RunningPages pages) throws Exception {
    String code = pages.invite("Clara");
    pages.reportWith(code, SampleFindings.poor());
    return last(location(pages.post("/i/" + code + "/yours", "", "sure=on&code=" + code)));
  }

  private static String token(RunningPages pages, User user) {
    var tokens = pages.signInParts().tokens();
    tokens.make(user, "program", Role.VIEWER, Duration.ofDays(90));
    return tokens.tokens(user).get(0).id();
  }

  private static String location(HttpResponse<String> answer) {
    String location = answer.headers().firstValue("Location").orElseThrow();
    return location.replaceAll("#.*", "");
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
