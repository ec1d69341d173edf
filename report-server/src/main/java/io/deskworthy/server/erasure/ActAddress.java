package io.deskworthy.server.erasure;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.audit.AuditEntry;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.position.Employer;
import io.deskworthy.server.position.EmployerStore;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows acts of erasure: {@code /erasures/ID}, and with {@code .json} the same for programs. */
public final class ActAddress {

  private static final String JSON = ".json";

  private final Erasure erasure;
  private final EmployerStore employers;
  private final Pages pages;

  /** Shows the acts of {@code erasure}. */
  public ActAddress(Erasure erasure, EmployerStore employers, Pages pages) {
    this.erasure = erasure;
    this.employers = employers;
    this.pages = pages;
  }

  /** Adds the address. */
  public void addTo(Routes routes) {
    routes.get("/erasures/{file}", pages.withErrorPages(this::answer));
  }

  /** Returns the path of an act. */
  public static String path(Act act) {
    return "/erasures/" + act.id();
  }

  private void answer(Exchange exchange) throws IOException {
    String file = exchange.pathParameter("file");
    boolean json = file.endsWith(JSON);
    Act act = erasure
        .find(json ? file.substring(0, file.length() - JSON.length()) : file)
        .orElseThrow(Problem::notFound);
    List<AuditEntry> events = erasure.events(act);
    exchange.setHeader("X-Robots-Tag", "noindex");
    String operator = employers.find().map(Employer::name).orElse("");
    if (json) {
      exchange.answerJson(200, json(act, events, operator, exchange.publicUrl()));
    } else {
      Frame frame = pages.frame(exchange, path(act));
      ActPage page = ActPage.of(act, events, operator, exchange.publicUrl(), frame);
      pages.answer(exchange, 200, "erasure/act", frame, page);
    }
  }

  private static ObjectNode json(
      Act act, List<AuditEntry> events, String operator, String publicUrl) {
    ObjectNode json = StrictJson.newObject()
        .put("act", act.id())
        .put("operator", operator)
        .put("system", publicUrl)
        .put("subject", act.invitationId())
        .put("erasedAt", act.at().toString())
        .put("by", act.actor())
        .put("reason", act.reason().word());
    ObjectNode erased = json.putObject("erased");
    act.erased().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .forEach(each -> erased.put(ActPage.word(each.getKey()), each.getValue()));
    ArrayNode rows = json.putArray("events");
    events.forEach(entry -> rows.addObject()
        .put("number", entry.number())
        .put("at", entry.at().toString())
        .put("actor", entry.actorId())
        .put("action", entry.action())
        .put("detail", entry.detail())
        .put("hash", entry.hash()));
    return json;
  }
}
