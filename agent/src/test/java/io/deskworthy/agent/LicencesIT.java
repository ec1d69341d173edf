package io.deskworthy.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged jar brings the licences of all that it holds. */
final class LicencesIT {

  private static final Path JAR = Path.of("target", "deskworthy.jar");

  private static final Path BILL_OF_MATERIALS = Path.of("target", "bom.json");

  private static final String FOLDER = "META-INF/licenses/";

  private static final Pattern TEXT =
      Pattern.compile("`([^`:]+(?:\\.txt|LICENSE|NOTICE|\\.[01]))`");

  @Test
  void nameEveryLibrary() throws Exception {
    String table = text(FOLDER + "README.md");

    assertThat(libraries())
        .hasSizeGreaterThan(10)
        .allSatisfy(library -> assertThat(table).contains("`" + library + "`"));
  }

  @Test
  void areThereWordForWord() throws Exception {
    List<String> named = TEXT.matcher(text(FOLDER + "README.md"))
        .results()
        .map((MatchResult match) -> match.group(1))
        .distinct()
        .toList();

    assertThat(named).hasSizeGreaterThan(10);
    for (String name : named) {
      assertThat(text(Path.of(FOLDER, name).normalize().toString().replace('\\', '/')))
          .as(name)
          .hasSizeGreaterThan(500);
    }
  }

  private static List<String> libraries() throws IOException {
    JsonNode bill = JsonMapper.shared().readTree(Files.readString(BILL_OF_MATERIALS));
    return StreamSupport.stream(bill.get("components").spliterator(), false)
        .map(each -> each.get("group").asString() + ":" + each.get("name").asString())
        .filter(library -> !library.startsWith("io.deskworthy:"))
        .distinct()
        .toList();
  }

  private static String text(String name) throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      ZipEntry entry = jar.getEntry(name);
      assertThat(entry).as(name).isNotNull();
      try (InputStream in = jar.getInputStream(entry)) {
        return new String(in.readAllBytes(), UTF_8);
      }
    }
  }
}
