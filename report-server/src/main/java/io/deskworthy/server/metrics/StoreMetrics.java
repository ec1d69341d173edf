package io.deskworthy.server.metrics;

import io.deskworthy.server.upkeep.StorageFigures;
import io.deskworthy.server.upkeep.StorageGauge;
import io.deskworthy.server.upkeep.UpkeepRecord;
import io.deskworthy.server.upkeep.UpkeepStore;
import io.deskworthy.server.upkeep.UpkeepWork;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Figures about what is kept. A database that does not answer has none, and is not ready. */
public final class StoreMetrics {

  private static final Logger LOG = LoggerFactory.getLogger(StoreMetrics.class);

  /** Counting a hundred thousand rows takes milliseconds, but not for each figure anew. */
  private static final Duration FRESH = Duration.ofSeconds(10);

  private static final double MILLIS = 1000;

  private final StorageGauge gauge;
  private final UpkeepStore upkeep;
  private final BooleanSupplier ready;
  private final Clock clock;
  private Optional<StorageFigures> figures = Optional.empty();
  private Instant readAt = Instant.MIN;

  /** Reads what is kept from {@code gauge}, and what was done from {@code upkeep}. */
  public StoreMetrics(StorageGauge gauge, UpkeepStore upkeep, BooleanSupplier ready, Clock clock) {
    this.gauge = gauge;
    this.upkeep = upkeep;
    this.ready = ready;
    this.clock = clock;
  }

  void register(PrometheusRegistry registry) {
    GaugeWithCallback.builder()
        .name("deskworthy_ready")
        .help("1 if the database answers")
        .callback(taker -> taker.call(ready.getAsBoolean() ? 1 : 0))
        .register(registry);
    kept(registry, "reports", "Reports that are kept", StorageFigures::reports);
    kept(registry, "invitations", "Invitations that are kept", StorageFigures::invitations);
    kept(registry, "certificates", "Certificates that are kept", StorageFigures::certificates);
    kept(registry, "log_entries", "Entries of the audit log", StorageFigures::logEntries);
    kept(registry, "database_bytes", "Size of the database", StorageFigures::bytes);
    kept(
        registry,
        "disk_free_bytes",
        "Free on the disk of the data folder",
        StorageFigures::freeBytes);
    done(registry, UpkeepWork.BACKUP, "backup");
    done(registry, UpkeepWork.CHECK, "check");
    done(registry, UpkeepWork.RETENTION, "retention");
    GaugeWithCallback.builder()
        .name("deskworthy_last_check_faults")
        .help("What the last check-store found changed, removed or put in")
        .callback(taker ->
            last(UpkeepWork.CHECK).ifPresent(record -> taker.call((double) record.detail())))
        .register(registry);
  }

  private void kept(
      PrometheusRegistry registry,
      String name,
      String help,
      ToDoubleFunction<StorageFigures> figure) {
    GaugeWithCallback.builder()
        .name("deskworthy_" + name)
        .help(help)
        .callback(taker -> read().ifPresent(figures -> taker.call(figure.applyAsDouble(figures))))
        .register(registry);
  }

  private void done(PrometheusRegistry registry, UpkeepWork work, String name) {
    GaugeWithCallback.builder()
        .name("deskworthy_last_" + name + "_timestamp_seconds")
        .help("When " + name + " was last done, in seconds since 1970")
        .callback(taker ->
            last(work).ifPresent(record -> taker.call(record.at().toEpochMilli() / MILLIS)))
        .register(registry);
  }

  private Optional<UpkeepRecord> last(UpkeepWork work) {
    try {
      return upkeep.last(work);
    } catch (RuntimeException away) {
      LOG.debug("there are no figures of {}", work, away);
      return Optional.empty();
    }
  }

  private synchronized Optional<StorageFigures> read() {
    Instant now = clock.instant();
    if (readAt.plus(FRESH).isBefore(now)) {
      figures = measured();
      readAt = now;
    }
    return figures;
  }

  private Optional<StorageFigures> measured() {
    try {
      return Optional.of(gauge.read());
    } catch (RuntimeException away) {
      LOG.debug("there are no figures of the database", away);
      return Optional.empty();
    }
  }
}
