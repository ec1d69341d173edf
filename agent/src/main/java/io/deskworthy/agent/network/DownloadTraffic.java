package io.deskworthy.agent.network;

import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.network.BinRecorder;
import io.deskworthy.report.network.BlockDigest;
import io.deskworthy.report.network.TransferBins;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Counts what comes in, and acknowledges each whole block. */
final class DownloadTraffic implements Traffic {

  /** 60 bytes each: a message stays below the protocol's 4 kB. */
  private static final int BLOCKS_PER_MESSAGE = 50;

  private final NodeClient client;
  private final Control control;
  private final Slot slot;
  private final Ticker ticker;
  private final BinRecorder recorder = new BinRecorder();
  private final Queue<Acknowledgement> due = new ConcurrentLinkedQueue<>();

  DownloadTraffic(NodeClient client, Control control, Slot slot, Ticker ticker) {
    this.client = client;
    this.control = control;
    this.slot = slot;
    this.ticker = ticker;
  }

  @Override
  public void flow(int stream) throws NodeFault {
    client.download(slot, stream, new Blocks(stream));
  }

  @Override
  public void tick() {
    List<Acknowledgement> blocks = new ArrayList<>();
    for (Acknowledgement next = due.poll(); next != null; next = due.poll()) {
      blocks.add(next);
      if (blocks.size() == BLOCKS_PER_MESSAGE) {
        control.acknowledge(slot.measurement(), blocks);
        blocks.clear();
      }
    }
    if (!blocks.isEmpty()) {
      control.acknowledge(slot.measurement(), blocks);
    }
  }

  @Override
  public TransferBins bins() {
    return recorder.complete(ticker.nanos());
  }

  @Override
  public void stop() {}

  /** Cuts one stream into blocks. */
  private final class Blocks implements NodeClient.ByteSink {

    private final int stream;
    private final BlockDigest digest = new BlockDigest(slot.blocks(), slot.sum());
    private long block;

    Blocks(int stream) {
      this.stream = stream;
    }

    @Override
    public void take(byte[] buffer, int length) {
      recorder.add(length, ticker.nanos());
      int offset = 0;
      while (offset < length) {
        int part = Math.min(digest.missing(), length - offset);
        digest
            .add(buffer, offset, part)
            .ifPresent(done -> due.add(new Acknowledgement(stream, block++, done)));
        offset += part;
      }
    }
  }
}
