package io.deskworthy.report.policy;

import io.deskworthy.report.finding.ReachFindings;
import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads title and groups of a service, in a profile or in a policy. */
final class ReachServiceFormat {

  private static final int MAX_GROUPS = 10;
  private static final int MAX_REGIONS = 8;
  private static final int MAX_TITLE = 60;
  private static final int MAX_WORD = 40;
  private static final int MAX_HOST = 100;
  private static final int MAX_PATH = 200;
  private static final int HTTPS = 443;
  private static final int MAX_PORT = 65_535;

  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

  private static final String PARAMETER = "\\{[a-z][A-Za-z]{0,19}}";

  /** The last label has a letter: an IP address would outlive what stands there. */
  private static final String LAST = "(?=[a-z0-9-]*[a-z])" + LABEL;

  private static final Pattern LABELS = Pattern.compile(LABEL + "(?:\\." + LABEL + "){0,2}");

  private static final Pattern HOST = Pattern.compile("(?:" + LABEL + "\\.){0,9}" + LAST);

  private static final Pattern TEMPLATE = Pattern.compile(
      "(?:(?:" + LABEL + "|" + PARAMETER + ")\\.){0,9}(?:" + LAST + "|" + PARAMETER + ")");

  /** What a request line holds without escapes; no query, so that no secret is put there. */
  private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~/-]*");

  private ReachServiceFormat() {}

  /**
   * Reads the members {@code title} and {@code groups}.
   *
   * @param withParameters whether names of hosts may hold some
   */
  static ReachService read(JsonFields fields, boolean withParameters)
      throws MalformedJsonException {
    JsonFields title = fields.object("title");
    List<ReachGroup> groups = new ArrayList<>();
    for (JsonFields each : fields.objects("groups", MAX_GROUPS)) {
      groups.add(group(each, withParameters ? TEMPLATE : HOST));
    }
    ReachService service = new ReachService(
        new LocalText(title.text("en", MAX_TITLE), title.text("ru", MAX_TITLE)), groups);
    boolean decides = groups.stream()
        .anyMatch(group -> group.needed()
            && group.regions().stream()
                .allMatch(region -> region.hosts().stream().anyMatch(ReachHost::canBeTried)));
    if (!decides) {
      throw fields.refused("groups", "a needed group with a host that can be tried");
    }
    if (service.hosts().size() > ReachFindings.MOST_HOSTS) {
      throw fields.refused("groups", "at most " + ReachFindings.MOST_HOSTS + " hosts in all");
    }
    return service;
  }

  /** Reads the value of a parameter: one to three labels of a host's name. */
  static String labels(JsonFields fields, String name) throws MalformedJsonException {
    String text = fields.text(name, MAX_WORD);
    if (!LABELS.matcher(text).matches()) {
      throw fields.refused(name, "a part of a host's name, in lower case");
    }
    return text;
  }

  private static ReachGroup group(JsonFields fields, Pattern host) throws MalformedJsonException {
    Members.only(fields, "name", "needed", "hosts", "regions");
    if (fields.has("hosts") == fields.has("regions")) {
      throw fields.refused("regions", "either hosts or regions");
    }
    List<ReachRegion> regions = new ArrayList<>();
    if (fields.has("hosts")) {
      regions.add(new ReachRegion("all", hosts(fields, host)));
    } else {
      for (JsonFields each : fields.objects("regions", MAX_REGIONS)) {
        Members.only(each, "name", "hosts");
        regions.add(new ReachRegion(each.word("name", MAX_WORD), hosts(each, host)));
      }
    }
    if (regions.isEmpty()) {
      throw fields.refused("regions", "at least one region");
    }
    boolean needed = !fields.has("needed") || fields.truth("needed");
    return new ReachGroup(fields.word("name", MAX_WORD), needed, regions);
  }

  private static List<ReachHost> hosts(JsonFields fields, Pattern form)
      throws MalformedJsonException {
    List<ReachHost> hosts = new ArrayList<>();
    for (JsonFields each : fields.objects("hosts", ReachFindings.MOST_HOSTS)) {
      hosts.add(host(each, form));
    }
    if (hosts.isEmpty()) {
      throw fields.refused("hosts", "at least one host");
    }
    return hosts;
  }

  private static ReachHost host(JsonFields fields, Pattern form) throws MalformedJsonException {
    Members.only(fields, "host", "port", "protocol", "path");
    String name = fields.text("host", MAX_HOST);
    if (!form.matcher(name).matches()) {
      throw fields.refused("host", "the name of a host, in lower case");
    }
    String word = fields.has("protocol") ? fields.text("protocol", MAX_WORD) : "https";
    ReachHost.Protocol protocol = ReachHost.Protocol.ofWord(word)
        .orElseThrow(() -> fields.refused("protocol", "https, websocket or udp"));
    String path = fields.optionalText("path", MAX_PATH).orElse("/");
    if (!PATH.matcher(path).matches()) {
      throw fields.refused("path", "a path without a query");
    }
    int port = fields.has("port") ? (int) fields.wholeNumber("port", 1, MAX_PORT) : HTTPS;
    return new ReachHost(name, port, protocol, path);
  }
}
