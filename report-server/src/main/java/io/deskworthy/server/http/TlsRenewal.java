package io.deskworthy.server.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a new certificate into use when its files have changed. Connections that are open go on
 * with the old one; files that do not fit together are left alone until they change again.
 */
final class TlsRenewal implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TlsRenewal.class);

  /** Certificates are renewed weeks before they end. */
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  private final SslContextFactory.Server factory;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "tls-renewal");
        made.setDaemon(true);
        return made;
      });
  private TlsIdentity current;
  private String seen;

  TlsRenewal(TlsIdentity identity, SslContextFactory.Server factory) {
    this.current = identity;
    this.seen = identity.stamp();
    this.factory = factory;
  }

  void start() {
    // It ends only when the thread does.
    var unused = thread.scheduleWithFixedDelay(
        this::look, INTERVAL.toSeconds(), INTERVAL.toSeconds(), TimeUnit.SECONDS);
  }

  /** Looks at the files; returns whether a new certificate is in use now. */
  synchronized boolean look() {
    String now = current.stamp();
    if (now.equals(seen)) {
      return false;
    }
    seen = now;
    try {
      TlsIdentity next = current.again();
      factory.reload(same -> same.setKeyStore(next.keyStore()));
      current = next;
      LOG.info("a new TLS certificate is in use, valid until {}", next.validUntil());
      return true;
    } catch (IOException unfit) {
      LOG.warn(
          "the TLS files have changed and cannot be used; the old certificate stays: {}",
          unfit.getMessage());
    } catch (Exception refused) {
      LOG.error("the new TLS certificate was refused", refused);
    }
    return false;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
