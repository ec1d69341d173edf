package io.deskworthy.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** Each packaged jar brings the licences of all that it holds. */
final class LicencesIT {

  private static final String FOLDER = "META-INF/licenses/";

  private static final Pattern TEXT =
      Pattern.compile("`([^`:]+(?:\\.txt|LICENSE|NOTICE|\\.[01]))`");

  /** The shortest licence there is (0BSD) has some 640 characters. */
  private static final int SHORTEST = 500;

  @Test
  void areInTheAgentWordForWordForEveryLibrary() throws Exception {
    assertNamed(Jars.agent(), ListOfContents.ofAgent().keySet());
    assertThere(Jars.agent());
  }

  @Test
  void areInTheServerWordForWordForEveryLibrary() throws Exception {
    assertNamed(Jars.server(), ListOfContents.ofServer().keySet());
    assertThere(Jars.server());
  }

  private static void assertNamed(Path jar, Set<String> libraries) throws IOException {
    String table = text(jar, FOLDER + "README.md");
    assertThat(libraries)
        .hasSizeGreaterThan(10)
        .allSatisfy(library -> assertThat(table).contains("`" + library + "`"));
  }

  private static void assertThere(Path jar) throws IOException {
    List<String> named = TEXT.matcher(text(jar, FOLDER + "README.md"))
        .results()
        .map((MatchResult match) -> match.group(1))
        .distinct()
        .toList();
    assertThat(named).hasSizeGreaterThan(10);
    for (String name : named) {
      assertThat(text(jar, place(name))).as(name).hasSizeGreaterThan(SHORTEST);
    }
  }

  /**
   * Returns where in the jar a text is that the table names from its own folder, or from the root.
   */
  private static String place(String name) {
    return name.startsWith("/")
        ? name.substring(1)
        : Path.of(FOLDER, name).normalize().toString().replace('\\', '/');
  }

  private static String text(Path jar, String name) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      ZipEntry entry = file.getEntry(name);
      assertThat(entry).as(name).isNotNull();
      try (InputStream in = file.getInputStream(entry)) {
        return new String(in.readAllBytes(), UTF_8);
      }
    }
  }
}
