package io.deskworthy.systemtests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.deskworthy.report.json.StrictJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The list of what a jar brings along (CycloneDX), as the build has just made it. */
final class ListOfContents {

  private static final int MAX_LIST = 4 << 20;
  private static final String OURS = "io.deskworthy";

  private ListOfContents() {}

  /** Returns version and licence of each library of others in the agent, by its name. */
  static Map<String, String> ofAgent() throws Exception {
    return libraries(Jars.agent().resolveSibling("bom.json"));
  }

  /** Returns the same of the server. */
  static Map<String, String> ofServer() throws Exception {
    return libraries(Jars.server().resolveSibling("deskworthy-server.cdx.json"));
  }

  private static Map<String, String> libraries(Path list) throws Exception {
    assumeTrue(
        Files.exists(list), "NOT RUN: a build without a network (-o) makes no lists of contents");
    JsonNode all = StrictJson.object(Files.readAllBytes(list), MAX_LIST).get("components");
    Map<String, String> libraries = new TreeMap<>();
    for (JsonNode each : all) {
      if (!each.path("group").stringValue("").equals(OURS)) {
        libraries.put(
            each.path("group").stringValue("") + ":" + each.get("name").stringValue(),
            each.get("version").stringValue() + " | " + licences(each.path("licenses")));
      }
    }
    return libraries;
  }

  private static String licences(JsonNode licences) {
    return licences
        .valueStream()
        .map(each -> each.path("license"))
        .map(licence -> licence.path("id").stringValue(licence.path("name").stringValue("?")))
        .collect(Collectors.joining(" / "));
  }
}
