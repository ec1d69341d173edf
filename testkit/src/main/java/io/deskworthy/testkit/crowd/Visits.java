package io.deskworthy.testkit.crowd;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Pages asked for one after the other, each on a connection of its own, as somebody's first page
 * is.
 *
 * @param millis from the start of connecting to the last byte, ascending; of each that was answered
 *     200
 * @param failed how many were answered otherwise or not at all
 */
public record Visits(List<Double> millis, int failed) {

  private static final int PATIENCE_MILLIS = 10_000;

  /** Takes a copy. */
  public Visits {
    millis = List.copyOf(millis);
  }

  /**
   * Makes {@code count} visits.
   *
   * @param pauseMillis between two of them
   */
  public static Visits to(InetSocketAddress server, List<String> paths, int count, long pauseMillis)
      throws InterruptedException {
    double[] millis = new double[count];
    int answered = 0;
    for (int number = 0; number < count; number++) {
      long begin = System.nanoTime();
      if (isAnswered(server, paths.get(number % paths.size()))) {
        millis[answered] = (System.nanoTime() - begin) / 1e6;
        answered++;
      }
      TimeUnit.MILLISECONDS.sleep(pauseMillis);
    }
    double[] sorted = Arrays.copyOf(millis, answered);
    Arrays.sort(sorted);
    List<Double> list = new ArrayList<>();
    for (double each : sorted) {
      list.add(each);
    }
    return new Visits(list, count - answered);
  }

  private static boolean isAnswered(InetSocketAddress server, String path) {
    String request = "GET " + path + " HTTP/1.1\r\nHost: visits\r\nConnection: close\r\n\r\n";
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(server, PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).startsWith("HTTP/1.1 200 ");
    } catch (IOException refused) {
      return false;
    }
  }

  /** Returns how long the given share of answers took at most (nearest rank), in milliseconds. */
  public double quantile(double share) {
    if (millis.isEmpty()) {
      throw new IllegalStateException("nobody was answered");
    }
    int rank = (int) Math.ceil(share * millis.size());
    return millis.get(Math.max(rank, 1) - 1);
  }
}
