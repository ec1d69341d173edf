package io.deskworthy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The review of dependencies names exactly what the two jars bring along, by the lists of contents
 * (CycloneDX) that the build has just made: an update or a new library has to be looked at.
 */
final class DependenciesIT {

  private static final Path REVIEW = Path.of("..", "docs", "security", "dependencies.md");
  private static final int COLUMNS = 7;

  @Test
  void areReviewedInTheVersionsAndUnderTheLicencesThatAreShipped() throws Exception {
    Map<String, String> agent = ListOfContents.ofAgent();
    Map<String, String> server = ListOfContents.ofServer();
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
}
