package io.deskworthy.report;

import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.FindingCatalogue;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.json.MalformedJsonException;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Findings with values drawn from the whole of each range. */
public final class RandomFindings {

  private static final List<String> TEXTS =
      List.of("x", "Intel(R) Core(TM)", "12 (bookworm)", "Мышь", "\"\\/", "𝄞", " ");

  private final Random random;

  private RandomFindings(Random random) {
    this.random = random;
  }

  /** Returns findings of which each is measured, unknown or absent. */
  public static Findings of(Random random) {
    RandomFindings source = new RandomFindings(random);
    Findings.Builder findings = Findings.builder();
    FindingCatalogue.ALL.forEach(finding -> source.put(findings, finding));
    return findings.build();
  }

  private <T> void put(Findings.Builder findings, Finding<T> finding) {
    int choice = random.nextInt(4);
    if (choice == 0) {
      findings.unknown(finding, new Reason("reason-" + random.nextInt(1000)));
    } else if (choice > 1) {
      findings.measured(finding, value(finding));
    }
  }

  /** Twice through JSON, so that the value is one that the form can write. */
  private <T> T value(Finding<T> finding) {
    try {
      T any = finding.form().read(finding.path(), node(finding.form().schema()));
      return finding.form().read(finding.path(), finding.form().write(any));
    } catch (MalformedJsonException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private JsonNode node(JsonNode schema) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (schema.has("anyOf")) {
      return node(schema.get("anyOf").get(random.nextInt(schema.get("anyOf").size())));
    }
    return switch (schema.get("type").stringValue()) {
      case "integer" -> nodes.numberNode(whole(schema));
      case "number" -> nodes.numberNode(number(schema));
      case "boolean" -> nodes.booleanNode(random.nextBoolean());
      case "null" -> nodes.nullNode();
      case "string" -> nodes.stringNode(TEXTS.get(random.nextInt(TEXTS.size())));
      default -> list(schema);
    };
  }

  private long whole(JsonNode schema) {
    long least = schema.get("minimum").longValue();
    long most = schema.get("maximum").longValue();
    return switch (random.nextInt(5)) {
      case 0 -> least;
      case 1 -> most;
      default -> random.nextLong(least, most);
    };
  }

  private double number(JsonNode schema) {
    double least = schema.get("minimum").doubleValue();
    double most = schema.get("maximum").doubleValue();
    return switch (random.nextInt(5)) {
      case 0 -> least;
      case 1 -> most;
      default -> random.nextDouble(least, most);
    };
  }

  private ArrayNode list(JsonNode schema) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    int size = random.nextInt(Math.min(schema.get("maxItems").intValue(), 20) + 1);
    for (int index = 0; index < size; index++) {
      list.add(node(schema.get("items")));
    }
    return list;
  }
}
