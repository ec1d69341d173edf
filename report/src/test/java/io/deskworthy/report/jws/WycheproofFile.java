package io.deskworthy.report.jws;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.deskworthy.report.json.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A file of Project Wycheproof's test vectors, read from beside the project if it is there. */
final class WycheproofFile {

  private static final Path FOLDER = Path.of("..", "..", "shared", "data", "wycheproof");

  private static final int MOST_BYTES = 10_000_000;

  private WycheproofFile() {}

  /** Returns every vector in the file called {@code name}, each with its group. */
  static Stream<Vector> vectors(String name) {
    Path file = FOLDER.resolve(name);
    assumeTrue(
        Files.isRegularFile(file),
        "NOT RUN: Wycheproof's " + name + " is not in ../shared/data/wycheproof");
    try {
      JsonNode json = StrictJson.object(Files.readAllBytes(file), MOST_BYTES);
      return json.get("testGroups")
          .valueStream()
          .flatMap(group -> group.get("tests").valueStream().map(test -> new Vector(group, test)));
    } catch (IOException | io.deskworthy.report.json.MalformedJsonException unreadable) {
      throw new IllegalStateException(name, unreadable);
    }
  }

  /** One vector: what is given and what Wycheproof thinks of it. */
  record Vector(JsonNode group, JsonNode test) {

    boolean isValid() {
      return test.get("result").stringValue().equals("valid");
    }

    int id() {
      return test.get("tcId").intValue();
    }

    byte[] bytes(String member) {
      return HexFormat.of().parseHex(test.get(member).stringValue());
    }

    String text(String member) {
      return test.get(member).stringValue();
    }

    @Override
    public String toString() {
      return id() + " " + test.get("comment").stringValue();
    }
  }
}
