package io.deskworthy.report.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.json.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What stands in {@code docs/} is what the code says. To write it afresh:
 * {@code -Dgolden.update=true}.
 */
final class PublishedTest {

  private static final Path DOCS = Path.of("..", "docs");
  /** A row of a table of findings: its third cell is the path. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| [^|]+ \\| [^|]+ \\| `([a-zA-Z0-9.]+)` \\| [^|]+ \\| [^|]+ \\|");

  private static final String BEGIN = "<!-- made from the code: begin -->\n";
  private static final String END = "<!-- made from the code: end -->\n";

  @Test
  void publishesTheSchemaOfReports() throws IOException {
    assertPublished("schema/report-1.schema.json", StrictJson.pretty(ReportSchema.schema()) + "\n");
  }

  @Test
  void publishesTheSchemaOfPolicies() throws IOException {
    assertPublished("schema/policy-1.schema.json", StrictJson.pretty(PolicySchema.schema()) + "\n");
  }

  @Test
  void publishesTheSchemaOfProfilesOfServices() throws IOException {
    assertPublished("schema/reach-1.schema.json", StrictJson.pretty(ReachSchema.profile()) + "\n");
  }

  @Test
  void listsEveryProfileOfAService() throws IOException {
    assertTable("reach-profiles.md", Tables.profiles());
  }

  @Test
  void publishesEverythingThatIsRead() throws IOException {
    assertThat(WhatIsRead.unexplained()).isEmpty();
    assertPublished("what-is-read.md", WhatIsRead.document());
  }

  /** Neither more nor less may be in a report than what candidates are told. */
  @Test
  void allowsInTheSchemaWhatIsListedAndNothingElse() throws IOException {
    Set<String> allowed = new TreeSet<>();
    collect("", ReportSchema.schema().at("/properties/findings"), allowed);
    Set<String> listed = ROW.matcher(Files.readString(DOCS.resolve("what-is-read.md")))
        .results()
        .map(row -> row.group(1))
        .map(path -> path.startsWith("declared.") ? "declared.*" : path)
        .map(path -> path.replace("reach.NAME.", "reach.*."))
        .collect(Collectors.toCollection(TreeSet::new));

    assertThat(allowed).hasSizeGreaterThan(80).isEqualTo(listed);
  }

  /** Adds the paths of all values below {@code schema}; a star stands for any name. */
  private static void collect(String path, JsonNode schema, Set<String> into) {
    boolean nested = schema.has("properties") || schema.has("patternProperties");
    if (!nested) {
      into.add(path.substring(1));
    }
    schema.path("properties").forEachEntry((name, each) -> collect(path + "." + name, each, into));
    schema.path("patternProperties").forEach(each -> collect(path + ".*", each, into));
  }

  @Test
  void listsEveryFindingInTheFormatOfReports() throws IOException {
    assertTable("report-format.md", Tables.findings());
  }

  @Test
  void listsEverySystemOfWhichTheEndOfSupportIsKnown() throws IOException {
    assertTable("supported-systems.md", Tables.systems());
  }

  @Test
  void listsEveryRequirementInTheFormatOfPolicies() throws IOException {
    assertTable("policy-format.md", Tables.requirements());
  }

  private static void assertTable(String name, String table) throws IOException {
    String document = Files.readString(DOCS.resolve(name));
    int begin = document.indexOf(BEGIN) + BEGIN.length();
    assertThat(document).contains(BEGIN, END);
    assertPublished(
        name, document.substring(0, begin) + table + document.substring(document.indexOf(END)));
  }

  private static void assertPublished(String name, String text) throws IOException {
    Path file = DOCS.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, text);
    }
    assertThat(Files.readString(file))
        .as("docs/%s; to write it afresh: -Dtest=PublishedTest -Dgolden.update=true", name)
        .isEqualTo(text);
  }
}
