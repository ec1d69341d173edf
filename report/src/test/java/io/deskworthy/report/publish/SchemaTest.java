package io.deskworthy.report.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.deskworthy.report.RandomFindings;
import io.deskworthy.report.ReportFormat;
import io.deskworthy.report.SampleReports;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.UnverifiedJws;
import io.deskworthy.report.policy.ReachProfile;
import io.deskworthy.report.policy.ReachProfiles;
import io.deskworthy.report.specimen.Specimens;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** The published schemas think of specimens what our readers think. */
final class SchemaTest {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema REPORT = REGISTRY.getSchema(ReportSchema.schema());
  private static final Schema POLICY = REGISTRY.getSchema(PolicySchema.schema());
  private static final Schema REACH = REGISTRY.getSchema(ReachSchema.profile());

  /**
   * Our readers are stricter in what JSON Schema has no word for; and of 10<sup>24</sup> bytes the
   * validator itself chokes.
   */
  private static final Set<String> BEYOND_SCHEMAS = Set.of(
      "reports/memory-of-a-planet.jws",
      "reports/whole-number-with-fraction.jws",
      "reports/text-with-half-a-character.jws",
      "reports/taken-on-no-day.jws",
      "policies/requirement-twice.json");

  private static final int ENOUGH = 300_000;

  static Stream<String> accepted() {
    return index("\taccepted\t");
  }

  static Stream<String> rejectedByAMember() {
    return Stream.concat(index("\tjson-member"), index("\tunknown-version"))
        .filter(name -> !BEYOND_SCHEMAS.contains(name));
  }

  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void allowEverySpecimenThatWeAccept(String name) {
    boolean misfit = index("cannot be judged").anyMatch(name::equals)
        && !name.equals("policies/requirement-unknown.json");

    assertThat(errors(name).isEmpty()).as(name + errors(name)).isEqualTo(!misfit);
  }

  @ParameterizedTest
  @MethodSource("rejectedByAMember")
  void refuseEverySpecimenThatWeRefuseForAMember(String name) {
    assertThat(errors(name)).as(name).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void allowWhateverWeWrite(int seed) {
    ObjectNode report = ReportFormat.toJson(SampleReports.of(RandomFindings.of(new Random(seed))));

    assertThat(REPORT.validate(report)).isEmpty();
  }

  @Test
  void allowEveryProfileThatComesWithTheProduct() throws IOException, MalformedJsonException {
    for (ReachProfile profile : ReachProfiles.ALL) {
      String name = "reach/" + profile.name() + ".json";
      try (InputStream file = ReachProfiles.class.getResourceAsStream(name)) {
        assertThat(REACH.validate(StrictJson.object(file.readAllBytes(), ENOUGH)))
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true  | \"profile\": \"zendesk\", \"parameters\": {\"subdomain\": \"acme\"}",
        "true  | \"title\": {\"en\": \"X\", \"ru\": \"Х\"}, \"groups\":"
            + " [{\"name\": \"a\", \"hosts\": [{\"host\": \"a.example\"}]}]",
        "false | \"profile\": \"zendesk\", \"parameters\": {\"subdomain\": \"ac/me\"}",
        "false | \"profile\": \"zendesk\", \"groups\": []"
      })
  void knowWhatAServiceToReachIs(boolean right, String reach) throws MalformedJsonException {
    String policy = Specimens.text("policies/small.json")
        .replaceAll("\"name\".*\"ms\"", "\"name\": \"reach.x\", \"reach\": {" + reach + "}");

    assertThat(
            POLICY.validate(StrictJson.object(policy.getBytes(UTF_8), ENOUGH)).isEmpty())
        .isEqualTo(right);
  }

  @Test
  void areValidSchemasThemselves() {
    Schema metaschema = REGISTRY.getSchema(
        com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(metaschema.validate(ReportSchema.schema())).isEmpty();
    assertThat(metaschema.validate(PolicySchema.schema())).isEmpty();
    assertThat(metaschema.validate(ReachSchema.profile())).isEmpty();
  }

  private static List<Error> errors(String name) {
    ObjectNode json = json(name);
    return name.startsWith("policies/") ? POLICY.validate(json) : REPORT.validate(json);
  }

  private static ObjectNode json(String name) {
    try {
      byte[] bytes = name.endsWith(".jws")
          ? UnverifiedJws.parse(Specimens.text(name))
              .verify(ReportFormat.TYPE, Specimens.key())
              .payload()
          : Specimens.bytes(name);
      return StrictJson.object(bytes, ENOUGH);
    } catch (RejectedJwsException | MalformedJsonException broken) {
      throw new IllegalStateException(name, broken);
    }
  }

  private static Stream<String> index(String part) {
    return Specimens.text("expected.tsv")
        .lines()
        .filter(line -> !line.startsWith("#") && line.contains(part))
        .map(line -> line.substring(0, line.indexOf('\t')));
  }
}
