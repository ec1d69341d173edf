package io.deskworthy.report.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.json.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What stands in {@code docs/} is what the code says. To write it afresh:
 * {@code -Dgolden.update=true}.
 */
final class PublishedTest {

  private static final Path DOCS = Path.of("..", "docs");
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

  @Test
  void listsEveryFindingInTheFormatOfReports() throws IOException {
    assertTable("report-format.md", Tables.findings());
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
