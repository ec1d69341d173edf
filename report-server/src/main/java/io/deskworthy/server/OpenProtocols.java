package io.deskworthy.server;

import io.deskworthy.report.network.Direction;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.measure.NodeTime;
import io.deskworthy.server.open.Admission;
import io.deskworthy.server.open.Guests;
import io.deskworthy.server.open.OpenLimits;
import io.deskworthy.server.open.librespeed.LibreSpeed;
import io.deskworthy.server.open.librespeed.Visits;
import io.deskworthy.server.open.ndt7.Ndt7;
import io.deskworthy.server.tcp.TcpInfoSource;
import java.security.SecureRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The protocols of other people's speed tests, on this node's room. To be closed at the end. */
public final class OpenProtocols implements AutoCloseable {

  /** One for the clock's work; the others send. */
  private static final int THREADS = OpenLimits.DEFAULT.atOnce() + 1;

  private final ScheduledExecutorService threads;
  private final Ndt7 download;
  private final Ndt7 upload;
  private final LibreSpeed libreSpeed;

  private OpenProtocols(
      ScheduledExecutorService threads, Ndt7 download, Ndt7 upload, LibreSpeed libreSpeed) {
    this.threads = threads;
    this.download = download;
    this.upload = upload;
    this.libreSpeed = libreSpeed;
  }

  /** Makes them, with {@code admission} to the node's room. */
  static OpenProtocols on(
      Admission admission, OpenLimits limits, TcpInfoSource kernel, NodeTime time) {
    SecureRandom random = new SecureRandom();
    Guests guests = new Guests(admission, limits);
    Visits visits = new Visits(guests, limits, time);
    ScheduledExecutorService threads =
        Executors.newScheduledThreadPool(THREADS, OpenProtocols::thread);
    var unused = threads.scheduleWithFixedDelay(visits::sweep, 1, 1, TimeUnit.SECONDS);
    return new OpenProtocols(
        threads,
        new Ndt7(Direction.DOWNLOAD, guests, limits, kernel, time, threads, random),
        new Ndt7(Direction.UPLOAD, guests, limits, kernel, time, threads, random),
        new LibreSpeed(visits, time, random));
  }

  void addTo(Routes routes) {
    routes.byteSocket(Ndt7.DOWNLOAD_PATH, download).byteSocket(Ndt7.UPLOAD_PATH, upload);
    libreSpeed.addTo(routes);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "open-protocol");
    thread.setDaemon(true);
    return thread;
  }
}
