package io.deskworthy.server.policy;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.policy.Preset;
import io.deskworthy.report.policy.Presets;
import io.deskworthy.server.employer.Visitor;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Frame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The presets with their sources: {@code /policies}. */
final class PresetsAddress {

  private static final String PATH = "/policies";

  private final PositionParts parts;

  PresetsAddress(PositionParts parts) {
    this.parts = parts;
  }

  void addTo(Routes routes) {
    routes.get(PATH, parts.guard().page(PATH, this::list));
    routes.get(PATH + "/{name}.json", parts.guard().page(PATH, this::save));
  }

  private void list(Exchange exchange, Visitor visitor) throws IOException {
    Frame frame = parts.pages().frame(exchange, PATH, visitor.account());
    parts
        .pages()
        .answer(
            exchange,
            200,
            "policy/presets",
            frame,
            new NewPositionPage("", "", PresetView.all(frame), Optional.empty()));
  }

  private void save(Exchange exchange, Visitor visitor) throws IOException {
    Preset preset = Presets.named(exchange.pathParameter("name")).orElseThrow(Problem::notFound);
    exchange
        .setHeader("Content-Disposition", "attachment; filename=\"" + preset.name() + ".json\"")
        .answer(
            200,
            "application/json",
            StrictJson.pretty(preset.json()).getBytes(StandardCharsets.UTF_8));
  }
}
