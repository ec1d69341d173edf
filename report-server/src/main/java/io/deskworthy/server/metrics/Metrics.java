package io.deskworthy.server.metrics;

import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.RequestWatch;
import io.deskworthy.server.http.Routes;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Counts what the server does, and shows it at {@code /metrics}. Safe for concurrent use. */
public final class Metrics implements RequestWatch {

  /** Pages are to be answered within 0.1 s; measurements take seconds. */
  private static final double[] SECONDS = {.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 15};

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer =
      PrometheusTextFormatWriter.builder().build();
  private final Counter requests = Counter.builder()
      .name("deskworthy_http_requests_total")
      .help("Requests that were answered, by method, route and status")
      .labelNames("method", "route", "status")
      .register(registry);
  private final Histogram seconds = Histogram.builder()
      .name("deskworthy_http_request_seconds")
      .help("How long requests took, by route")
      .labelNames("route")
      .classicOnly()
      .classicUpperBounds(SECONDS)
      .register(registry);

  /** Begins to count; what is kept is measured by {@code store}. */
  public Metrics(StoreMetrics store) {
    store.register(registry);
    JvmMetrics.builder().register(registry);
  }

  @Override
  public void answered(String method, String route, int status, double took) {
    requests.labelValues(method, route, Integer.toString(status)).inc();
    seconds.labelValues(route).observe(took);
  }

  /** Returns routes with the one address, for a port of its own. */
  public Routes routes() {
    return new Routes().get("/metrics", this::show);
  }

  private void show(Exchange exchange) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    writer.write(text, registry.scrape());
    exchange.answer(200, PrometheusTextFormatWriter.CONTENT_TYPE, text.toByteArray());
  }
}
