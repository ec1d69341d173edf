package io.deskworthy.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.RunningPages;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that would lead out of a folder, at every address that takes the name of a file. */
final class PathTraversalTest {

  private static final String SECRET = "nobody-may-read-this";

  private static final String[] ADDRESSES = {
    "/download/", "/assets/", "/c/", "/erasures/", "/status/", "/applicants/"
  };

  @TempDir
  private static Path folder;

  private static RunningPages pages;

  @BeforeAll
  static void start() throws Exception {
    pages = RunningPages.in(folder);
    Files.writeString(folder.resolve("keys").resolve("test.secret"), SECRET);
    Files.writeString(folder.resolve("secret.txt"), SECRET);
    Path downloads = Files.createDirectories(folder.resolve("downloads"));
    Files.writeString(downloads.resolve("deskworthy.jar"), "the program");
    Files.writeString(downloads.resolve(".hidden"), SECRET);
    Files.createDirectories(downloads.resolve("sub"));
    Files.writeString(downloads.resolve("sub").resolve("file.txt"), SECRET);
    Files.createSymbolicLink(downloads.resolve("link.txt"), folder.resolve("secret.txt"));
  }

  @AfterAll
  static void stop() {
    pages.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.txt",
        "..%2fsecret.txt",
        "..%2Fkeys%2Ftest.secret",
        "%2e%2e/secret.txt",
        "%2e%2e%2fsecret.txt",
        "..%5csecret.txt",
        "..%255c..%255csecret.txt",
        "%252e%252e%252fsecret.txt",
        "....%2f%2fsecret.txt",
        "..;/secret.txt",
        "..%00/secret.txt",
        "%c0%ae%c0%ae%c0%afsecret.txt",
        "%ef%bc%8e%ef%bc%8e%ef%bc%8fsecret.txt",
        "deskworthy.jar%00.txt",
        "deskworthy.jar%2f..%2f..%2fsecret.txt",
        "sub%2ffile.txt",
        "sub/file.txt",
        "sub",
        ".",
        "..",
        ".hidden",
        "link.txt",
        "%2fetc%2fpasswd",
        "/etc/passwd",
        "C:%5csecret.txt",
        "file:%2f%2f%2fetc%2fpasswd",
        "deskworthy.jar.",
        "deskworthy.jar::$DATA",
        "~%2fsecret.txt"
      })
  void leadsNowhere(String name) throws Exception {
    for (String address : ADDRESSES) {
      HttpResponse<String> answer = pages.fetch(address + name.replace("$", "%24"));

      assertThat(answer.statusCode()).as(address + name).isIn(400, 401, 404);
      assertThat(answer.body()).as(address + name).doesNotContain(SECRET, "root:");
    }
  }

  @Test
  void isNoReasonToRefuseAHonestName() throws Exception {
    assertThat(pages.fetch("/download/deskworthy.jar").body()).isEqualTo("the program");
  }
}
