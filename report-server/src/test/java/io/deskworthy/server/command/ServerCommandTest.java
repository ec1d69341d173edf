package io.deskworthy.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.storage.FreshPostgres;
import io.deskworthy.testkit.database.LocalPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServerCommandTest {

  @TempDir
  private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void invitesBeforeTheServerWasEverStarted() {
    int code = run("invite", "--public-url", "https://desk.example/", "--candidate", "Анна");

    assertThat(code).isZero();
    assertThat(out.toString())
        .matches("https://desk\\.example/i/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\\R");
  }

  @Test
  void asksForAnAddressItCannotKnow() {
    assertThat(run("invite")).isEqualTo(1);
    assertThat(err.toString()).contains("start it once, or give --public-url");
  }

  @Test
  void namesThePositionsThereAre() {
    int code = run("invite", "--position", "Astronaut", "--public-url", "https://desk.example");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("there is no such position", "Remote");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void takesNoPasswordWhereOthersCouldReadIt() {
    assertThat(run("invite", "--database-password", "s3cret")).isEqualTo(2);
    assertThat(run("invite", "--database", "jdbc:postgresql://h/d?password=s3cret"))
        .isEqualTo(2);
    assertThat(run("invite", "--database", "jdbc:postgresql://anna:s3cret@h/d")).isEqualTo(2);

    assertThat(err.toString())
        .contains("everybody on this computer could read it", "does not belong into the address")
        .doesNotContain("s3cret");
  }

  @Test
  void saysThatThereIsNothingToCheckOrToSaveWhereNoServerWas() {
    assertThat(run("check-store")).isEqualTo(1);
    assertThat(run("backup", folder.resolve("b.zip").toString())).isEqualTo(1);

    assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.contains("no data of a"));
    assertThat(folder.resolve("b.zip")).doesNotExist();
  }

  @Test
  void savesChecksAndRestores() {
    String file = folder.resolve("b.zip").toString();
    run("invite", "--public-url", "https://desk.example");

    assertThat(run("check-store")).isZero();
    assertThat(run("backup", file)).isZero();
    assertThat(out.toString()).contains("log entries: 1, faults: 0", "rows: ");
    assertThat(err.toString()).contains("private keys and personal data");
    assertThat(run("backup", file)).isEqualTo(1);
    assertThat(run("restore", file)).isEqualTo(1);
    assertThat(err.toString()).contains("exists already", "is not empty. Nothing was changed");
  }

  @Test
  void invitesManyAtOnceButNotUnderOneName() {
    environment.put("DESKWORTHY_PUBLIC_URL", "https://desk.example");

    assertThat(run("invite", "--count", "3")).isZero();
    assertThat(out.toString().lines())
        .hasSize(3)
        .doesNotHaveDuplicates()
        .allMatch(line -> line.startsWith("https://desk.example/i/"));
    assertThat(run("invite", "--count", "2", "--candidate", "Anna")).isEqualTo(2);
    assertThat(err.toString()).contains("one name fits one invitation");
  }

  @Test
  void keepsEverythingInPostgresqlWithThePasswordInTheEnvironmentOrAFile() throws Exception {
    environment.put("DESKWORTHY_DATABASE", FreshPostgres.url());
    environment.put("DESKWORTHY_DATABASE_USER", LocalPostgres.USER);
    environment.put("DESKWORTHY_DATABASE_PASSWORD", LocalPostgres.PASSWORD);

    assertThat(run("invite", "--public-url", "https://desk.example")).isZero();
    environment.remove("DESKWORTHY_DATABASE_PASSWORD");
    Path file = Files.writeString(folder.resolve("password"), LocalPostgres.PASSWORD + "\n");
    assertThat(run("check-store", "--database-password-file", file.toString())).isZero();

    assertThat(out.toString()).contains("log entries: 1, faults: 0");
    assertThat(folder.resolve("data").resolve("deskworthy.db")).doesNotExist();
    assertThat(run("check-store")).as("without a password").isEqualTo(1);
  }

  @Test
  void knowsNoOtherDatabaseThanPostgresql() {
    assertThat(run("invite", "--database", "jdbc:mysql://h/d")).isEqualTo(2);

    assertThat(err.toString()).contains("--database: expected jdbc:postgresql://HOST:5432/NAME");
  }

  @Test
  void signsInTheOwnerAndWhoeverIsAdded() {
    environment.put("DESKWORTHY_PUBLIC_URL", "https://desk.example");

    assertThat(run("user", "sign-in-link", "owner")).isZero();
    assertThat(run("user", "create", "anna", "--role", "viewer", "--email", "a@example.com"))
        .isZero();
    assertThat(run("user", "sign-in-link", "anna")).isZero();

    assertThat(out.toString().lines())
        .hasSize(3)
        .allMatch(line -> line.matches("https://desk\\.example/sign-in/[A-Za-z0-9_-]{43}"));
  }

  @Test
  void refusesUsersItDoesNotKnowOrKnowsAlready() {
    environment.put("DESKWORTHY_PUBLIC_URL", "https://desk.example");
    run("user", "create", "anna");

    assertThat(run("user", "create", "anna")).isEqualTo(2);
    assertThat(run("user", "sign-in-link", "boris")).isEqualTo(2);
    assertThat(err.toString()).contains("there is a user called anna", "no user called boris");
  }

  @Test
  void givesCertificatesANewKeyAndListsAllOfThem() {
    assertThat(run("keys", "list")).isZero();
    assertThat(out.toString().lines()).singleElement().asString().endsWith("signs");

    assertThat(run("keys", "rotate")).isZero();
    assertThat(run("keys", "list")).isZero();

    assertThat(out.toString())
        .contains("the new key signs from: ")
        .containsPattern("signs\\R[A-Za-z0-9_-]{43} {2}from .*will sign\\R$");
    assertThat(runBare("keys")).isEqualTo(2);
  }

  @Test
  void takesStolenKeysOutOfUse() {
    assertThat(run("keys", "rotate", "--stolen")).isZero();
    assertThat(run("keys", "list")).isZero();

    assertThat(out.toString())
        .contains("revoked certificates: 0")
        .containsPattern("withdrawn\\R.*signs\\R$");
  }

  @Test
  void reportsAllFaultsOfConfigurationTogether() throws Exception {
    Path config = Files.writeString(
        folder.resolve("server.properties"), "uplink=fast\npublic-url=desk.example\n");
    environment.put("DESKWORTHY_CONFIG", config.toString());
    environment.put("DESKWORTHY_TLS_KEY", "key.pem");

    assertThat(run("serve", "--listen", "everywhere")).isEqualTo(2);

    assertThat(err.toString().lines())
        .hasSize(4)
        .anyMatch(line -> line.contains("--listen"))
        .anyMatch(line -> line.contains("--public-url"))
        .anyMatch(line -> line.contains("--tls-certificate and --tls-key"))
        .anyMatch(line -> line.contains("--uplink"));
  }

  @Test
  void reportsWhatIsWrongAboutMailAndTheSignInService() throws Exception {
    Path empty = Files.writeString(folder.resolve("empty"), "\n");

    assertThat(run(
            "serve",
            "--smtp",
            "mail.example:99999",
            "--smtp-user",
            "desk",
            "--oidc-issuer",
            "http://login.example",
            "--oidc-client-id",
            "desk",
            "--oidc-client-secret-file",
            empty.toString()))
        .isEqualTo(2);

    assertThat(err.toString().lines())
        .hasSize(5)
        .anyMatch(line -> line.contains("--smtp: a port is a number"))
        .anyMatch(line -> line.contains("--smtp-user and --smtp-password-file"))
        .anyMatch(line -> line.contains("--smtp-from"))
        .anyMatch(line -> line.contains("--oidc-issuer: expected https"))
        .anyMatch(line -> line.contains("is empty"));
  }

  @Test
  void refusesARoleThereIsNot() {
    assertThat(run("user", "create", "anna", "--role", "emperor")).isEqualTo(2);
    assertThat(err.toString()).contains("--role", "RECRUITER");
  }

  @Test
  void namesAConfigurationFileItCannotRead() {
    environment.put("DESKWORTHY_CONFIG", folder.resolve("missing").toString());

    assertThat(run("invite")).isEqualTo(2);
    assertThat(err.toString()).contains("DESKWORTHY_CONFIG", "missing");
  }

  @Test
  void explainsItself() {
    assertThat(run("serve", "--help")).isZero();
    assertThat(out.toString()).contains("Examples:", "--uplink", "DESKWORTHY_PUBLIC_URL");
    assertThat(runBare()).isEqualTo(2);
    assertThat(runBare("user")).isEqualTo(2);
    assertThat(runBare("serve", "--wrong")).isEqualTo(2);
    assertThat(runBare("--version")).isZero();
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--data");
    all.add(folder.resolve("data").toString());
    return runBare(all.toArray(String[]::new));
  }

  private int runBare(String... arguments) {
    Console console = new Console(new PrintWriter(out), new PrintWriter(err));
    return ServerCommand.run(arguments, environment, console);
  }
}
