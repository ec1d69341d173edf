package io.deskworthy.agent.network;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.network.TransferBins;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The bins that the node says it has received of each upload. Thread-safe. */
final class ReceivedBins {

  private static final int MAX_NAME = 100;
  private static final long MOST_BIN_BYTES = 12_500_000_000L;

  private final Map<String, List<Long>> received = new ConcurrentHashMap<>();

  /** Expects word of {@code measurement}; of others nothing is kept. */
  void expect(String measurement) {
    received.put(measurement, new ArrayList<>());
  }

  /** Takes the node's next bins of an upload. */
  void add(JsonFields message) throws MalformedJsonException {
    List<Long> bins = received.get(message.text("measurement", MAX_NAME));
    if (bins == null) {
      return;
    }
    synchronized (bins) {
      message.wholeNumber("fromBin", bins.size(), bins.size());
      bins.addAll(
          message.wholeNumbers("binBytes", TransferBins.MOST - bins.size(), 0, MOST_BIN_BYTES));
    }
  }

  /** Returns the bins of {@code measurement} so far. */
  TransferBins of(String measurement) {
    List<Long> bins = received.getOrDefault(measurement, List.of());
    synchronized (bins) {
      return new TransferBins(bins);
    }
  }
}
