package io.deskworthy.report.publish;

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
import io.deskworthy.report.specimen.Specimens;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** The published schemas think of specimens what our readers think. */
final class SchemaTest {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema REPORT = REGISTRY.getSchema(ReportSchema.schema());
  private static final Schema POLICY = REGISTRY.getSchema(PolicySchema.schema());

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
  void areValidSchemasThemselves() {
    Schema metaschema = REGISTRY.getSchema(
        com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(metaschema.validate(ReportSchema.schema())).isEmpty();
    assertThat(metaschema.validate(PolicySchema.schema())).isEmpty();
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
