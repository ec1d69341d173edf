package io.deskworthy.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TemplatesTest {

  /** What a content policy without unsafe-inline would not let a browser do. */
  private static final Pattern INLINE = Pattern.compile(
      "\\sstyle\\s*=|<style|<script(?![^>]*\\ssrc=)|\\son[a-z]+\\s*=\\s*\"|javascript:");

  @Test
  void holdNoScriptAndNoStyleOfTheirOwn() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
      List<Path> templates = files
          .filter(file -> file.toString().endsWith(".jte"))
          // Made into a PDF, which no browser styles.
          .filter(file -> !file.endsWith("print.jte"))
          .toList();
      assertThat(templates).hasSizeGreaterThan(15);
      for (Path template : templates) {
        assertThat(INLINE.matcher(Files.readString(template)).find())
            .as(template.toString())
            .isFalse();
      }
    }
  }

  @Test
  void carryATokenInEveryFormOfSomebodyWhoIsSignedIn() throws IOException {
    Pattern form = Pattern.compile("<form method=\"post\".*?</form>", Pattern.DOTALL);
    try (Stream<Path> files = Files.walk(Path.of("src/main/jte/settings"))) {
      for (Path template : files.filter(Files::isRegularFile).toList()) {
        form.matcher(Files.readString(template))
            .results()
            .forEach(found ->
                assertThat(found.group()).as(template.toString()).contains("name=\"form-token\""));
      }
    }
  }
}
