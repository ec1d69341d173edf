package io.deskworthy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.deskworthy.report.json.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The review of dependencies names exactly what the two jars bring along, by the lists of contents
 * (CycloneDX) that the build has just made: an update or a new library has to be looked at.
 */
final class DependenciesIT {

  private static final Path REVIEW = Path.of("..", "docs", "security", "dependencies.md");
  private static final int MAX_LIST = 4 << 20;
  private static final int COLUMNS = 7;
  private static final String OURS = "io.deskworthy";

  @Test
  void areReviewedInTheVersionsAndUnderTheLicencesThatAreShipped() throws Exception {
    Path ofAgent = contents("deskworthy.agentJar", "bom.json");
    Path ofServer = contents("deskworthy.serverJar", "deskworthy-server.cdx.json");
    assumeTrue(
        Files.exists(ofAgent) && Files.exists(ofServer),
        "NOT RUN: a build without a network (-o) makes no lists of contents");
    Map<String, String> agent = components(ofAgent);
    Map<String, String> server = components(ofServer);
    List<String> shipped = Stream.concat(agent.keySet().stream(), server.keySet().stream())
        .distinct()
        .map(name ->
            row(name, Optional.ofNullable(agent.get(name)), server.get(name) != null, server))
        .toList();

    List<List<String>> review = review();

    assertThat(review.stream().map(DependenciesIT::shippedPart))
        .as("rows of " + REVIEW.getFileName() + ": name | version | licence | in")
        .containsExactlyInAnyOrderElementsOf(shipped);
    assertThat(review)
        .as("why it is there")
        .allMatch(cells -> !cells.get(COLUMNS - 1).isBlank());
    System.out.printf(
        "%d libraries in the agent, %d in the server, all reviewed%n", agent.size(), server.size());
  }

  private static String row(
      String name, Optional<String> inAgent, boolean inServer, Map<String, String> server) {
    String what = inAgent.orElseGet(() -> server.get(name));
    String where = inAgent.isEmpty() ? "server" : inServer ? "both" : "agent";
    return name + " | " + what + " | " + where;
  }

  private static String shippedPart(List<String> cells) {
    return cells.get(0) + " | " + cells.get(1) + " | " + cells.get(2) + " | " + cells.get(5);
  }

  private static List<List<String>> review() throws IOException {
    return Files.readAllLines(REVIEW).stream()
        .filter(line -> line.startsWith("| ") && line.contains(":"))
        .map(line -> Stream.of(line.substring(2, line.length() - 1).split("\\|"))
            .map(String::strip)
            .toList())
        .filter(cells -> cells.size() == COLUMNS)
        .toList();
  }

  private static Path contents(String jarProperty, String name) {
    return Path.of(System.getProperty(jarProperty)).resolveSibling(name);
  }

  /** Returns version and licence of each library of others, by its name. */
  private static Map<String, String> components(Path contents) throws Exception {
    byte[] list = Files.readAllBytes(contents);
    JsonNode all = StrictJson.object(list, MAX_LIST).get("components");
    Map<String, String> components = new TreeMap<>();
    for (JsonNode each : all) {
      if (!each.path("group").stringValue("").equals(OURS)) {
        components.put(
            each.path("group").stringValue("") + ":" + each.get("name").stringValue(),
            each.get("version").stringValue() + " | " + licences(each.path("licenses")));
      }
    }
    return components;
  }

  private static String licences(JsonNode licences) {
    return licences
        .valueStream()
        .map(each -> each.path("license"))
        .map(licence -> licence.path("id").stringValue(licence.path("name").stringValue("?")))
        .collect(Collectors.joining(" / "));
  }
}
