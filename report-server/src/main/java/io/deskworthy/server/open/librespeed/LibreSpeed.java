package io.deskworthy.server.open.librespeed;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.network.KeyedStream;
import io.deskworthy.report.network.Pacer;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Handler;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.measure.NodeTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;

/**
 * LibreSpeed's addresses, by the short names of its Go server and by the names of its PHP scripts.
 *
 * @param visits lets streams in
 */
public record LibreSpeed(Visits visits, NodeTime time, SecureRandom random) {

  private static final int MEGABYTE = 1 << 20;

  /** As LibreSpeed's own back ends have it. */
  private static final int DEFAULT_CHUNKS = 4;

  private static final int MOST_CHUNKS = 1024;

  /** At 30 Mbit/s a piece takes 17 ms, so that a paced stream is even. */
  private static final int PIECE_BYTES = 64 * 1024;

  private static final String BYTES = "application/octet-stream";
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final byte[] NOTHING = {};

  /** Adds the addresses. */
  public void addTo(Routes routes) {
    for (String path : List.of("/garbage", "/backend/garbage.php")) {
      routes.get(path, allowed(this::garbage)).options(path, allowed(LibreSpeed::nothing));
    }
    for (String path : List.of("/empty", "/backend/empty.php")) {
      routes.get(path, allowed(LibreSpeed::nothing)).stream(path, allowed(this::swallow))
          .options(path, allowed(LibreSpeed::nothing));
    }
    for (String path : List.of("/getIP", "/backend/getIP.php")) {
      routes.get(path, allowed(LibreSpeed::address)).options(path, allowed(LibreSpeed::nothing));
    }
    for (String path : List.of("/results/telemetry", "/results/telemetry.php")) {
      routes.post(path, allowed(LibreSpeed::forget)).options(path, allowed(LibreSpeed::nothing));
    }
  }

  /** Pages from anywhere may test against this node; there is nothing of anybody's to be read. */
  private static Handler allowed(Handler handler) {
    return exchange -> {
      exchange
          .setHeader("Access-Control-Allow-Origin", "*")
          .setHeader("Access-Control-Allow-Methods", "GET, POST")
          .setHeader("Access-Control-Allow-Headers", "Content-Encoding, Content-Type")
          .setHeader(
              "Cache-Control",
              "no-store, no-cache, no-transform, must-revalidate, max-age=0, s-maxage=0")
          .setHeader("Pragma", "no-cache");
      handler.handle(exchange);
    };
  }

  private void garbage(Exchange exchange) throws IOException {
    long bytes = (long) chunks(exchange.query("ckSize").orElse("")) * MEGABYTE;
    visits.stream(exchange.clientAddress(), pacer -> {
      exchange
          .setHeader("Content-Description", "File Transfer")
          .setHeader("Content-Disposition", "attachment; filename=random.dat")
          .setHeader("Content-Transfer-Encoding", "binary");
      send(exchange.stream(200, BYTES), bytes, pacer);
    });
  }

  private void send(OutputStream out, long bytes, Pacer pacer)
      throws IOException, InterruptedException {
    byte[] key = new byte[KeyedStream.KEY_BYTES];
    random.nextBytes(key);
    KeyedStream garbage = new KeyedStream(key);
    for (long left = bytes; left > 0; left -= PIECE_BYTES) {
      time.sleep(pacer.book(PIECE_BYTES, time.nanos()));
      out.write(garbage.next(PIECE_BYTES));
    }
    out.flush();
  }

  private void swallow(Exchange exchange) throws IOException {
    visits.stream(exchange.clientAddress(), pacer -> {
      InputStream body = exchange.bodyStream();
      byte[] buffer = new byte[PIECE_BYTES];
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        time.sleep(pacer.book(read, time.nanos()));
      }
    });
    nothing(exchange);
  }

  private static void nothing(Exchange exchange) throws IOException {
    exchange.answer(200, TEXT, NOTHING);
  }

  private static void address(Exchange exchange) throws IOException {
    exchange.answerJson(
        200,
        StrictJson.newObject()
            .put("processedString", exchange.clientAddress())
            .put("rawIspInfo", ""));
  }

  /** Results that clients share are taken and forgotten: nobody agreed to their being kept. */
  private static void forget(Exchange exchange) throws IOException {
    exchange.answer(200, TEXT, "not stored".getBytes(StandardCharsets.UTF_8));
  }

  /** What is no number counts as not asked for, as with LibreSpeed's own back ends. */
  private static int chunks(String wanted) {
    try {
      return Math.max(1, Math.min(MOST_CHUNKS, Integer.parseInt(wanted)));
    } catch (NumberFormatException notANumber) {
      return DEFAULT_CHUNKS;
    }
  }
}
