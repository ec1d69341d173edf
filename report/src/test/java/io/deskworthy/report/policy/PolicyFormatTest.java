package io.deskworthy.report.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is right; what is wrong stands among the specimens. */
final class PolicyFormatTest {

  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  @Test
  void readsTheDefaultPolicy() throws MalformedJsonException {
    Policy policy = PolicyFormat.read(Presets.defaultPolicy());

    assertThat(policy.id()).isEqualTo(Presets.DEFAULT);
    assertThat(policy.certificateDays()).isEqualTo(90);
    assertThat(policy.requirement("memory.installed").orElseThrow().rule())
        .isEqualTo(new Rule.AtLeast(8589934592d, Unit.BYTE));
    assertThat(policy.requirement("network.download").orElseThrow().leastEvidence())
        .isEqualTo(Evidence.WITNESSED);
    assertThat(policy.requirement("network.latency").orElseThrow().severity())
        .isEqualTo(Severity.RECOMMENDED);
    assertThat(policy.requirement("room.quiet").orElseThrow().rule())
        .isEqualTo(new QuietRoom(15, 20, 6, 18, 0.05, 30, 2, 2, 20));
  }

  @Test
  void readsEverySeverityAndUnitByItsWord() {
    assertThat(Severity.values())
        .extracting(Severity::word)
        .containsExactly("required", "recommended", "info");
    assertThat(Unit.values())
        .extracting(Unit::symbol)
        .containsExactly("byte", "bit/s", "ms", "ratio", "dB", "count");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void hashesAPolicyAlikeInAnyOrderAndWithAnyWhiteSpace(int seed) throws MalformedJsonException {
    ObjectNode policy = Presets.defaultPolicy();
    JsonNode shuffled = shuffled(policy, new Random(seed));
    ObjectNode read = StrictJson.object(
        StrictJson.pretty(shuffled).replace("\n", "\r\n\t").getBytes(UTF_8),
        PolicyFormat.MAX_BYTES);

    assertThat(PolicyFormat.hash(read)).isEqualTo(PolicyFormat.hash(policy));
  }

  @Test
  void hashesEveryOtherPolicyDifferently() {
    ObjectNode policy = Presets.defaultPolicy();
    String hash = PolicyFormat.hash(policy);

    assertThat(PolicyFormat.hash(policy.deepCopy().put("certificateDays", 91))).isNotEqualTo(hash);
    assertThat(PolicyFormat.hash(policy.deepCopy().put("note", ""))).isNotEqualTo(hash);
    assertThat(hash).hasSize(43);
  }

  @Test
  void hashesNumbersByValue() throws MalformedJsonException {
    assertThat(hash("{\"a\":20000000}")).isEqualTo(hash("{\"a\":2.0e7}"));
  }

  private static String hash(String json) throws MalformedJsonException {
    return PolicyFormat.hash(StrictJson.object(json.getBytes(UTF_8), 100));
  }

  /** Members in another order; lists as they are, since theirs means something. */
  private static JsonNode shuffled(JsonNode node, Random random) {
    if (node.isArray()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      node.forEach(each -> list.add(shuffled(each, random)));
      return list;
    }
    if (!node.isObject()) {
      return node;
    }
    List<String> names = new ArrayList<>(node.propertyNames());
    Collections.shuffle(names, random);
    ObjectNode object = StrictJson.newObject();
    names.forEach(name -> object.set(name, shuffled(node.get(name), random)));
    return object;
  }
}
