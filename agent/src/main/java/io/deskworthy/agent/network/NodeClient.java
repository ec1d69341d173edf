package io.deskworthy.agent.network;

import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.Direction;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

/** The way to one measurement node for one session. Safe for concurrent use. */
public interface NodeClient {

  /**
   * Opens the control channel.
   *
   * @param listener hears the node, one message at a time
   */
  ControlChannel connect(ControlListener listener) throws NodeFault, InterruptedException;

  /**
   * Returns where datagrams for the node's {@code port} go: to the address that the control channel
   * leads to. Nothing if there is no channel, or a proxy in between, which passes no datagrams on.
   */
  Optional<InetSocketAddress> datagramAddress(int port);

  /**
   * Asks for a transfer: for a new one, or whether the turn has come.
   *
   * @param idleRtt round-trip time without load, 0 to 2 s
   * @param ticket of the place in the queue, if there is one already
   */
  SlotAnswer reserve(Direction direction, Duration idleRtt, Optional<String> ticket)
      throws NodeFault;

  /** Hands the bytes of one stream to {@code sink} until the stream ends or is cancelled. */
  void download(Slot slot, int stream, ByteSink sink) throws NodeFault;

  /** Sends what {@code source} writes as one stream, until it is done or cancelled. */
  void upload(Slot slot, int stream, ByteSource source) throws NodeFault;

  /** Ends all streams; those who wait in them get a fault. */
  void cancelStreams();

  /** Messages to the node. */
  interface ControlChannel extends AutoCloseable {

    /** Sends without waiting. What cannot be sent any more is dropped. */
    void send(String message);

    /** Sends bytes, likewise. */
    void send(byte[] message);

    @Override
    void close();
  }

  /** Messages from the node. */
  interface ControlListener {

    /** Takes a message. */
    void text(String message);

    /** Takes a message of so many bytes that mean nothing. */
    void bytes(int length);

    /** Takes the end of the channel, unless it was closed here. */
    void lost(Reason reason);
  }

  /** Takes received bytes. */
  @FunctionalInterface
  interface ByteSink {

    /** Takes the first {@code length} bytes of {@code buffer}, which is used again afterwards. */
    void take(byte[] buffer, int length);
  }

  /** Writes bytes to be sent. */
  @FunctionalInterface
  interface ByteSource {

    /** Writes until there is enough. */
    void writeTo(OutputStream out) throws IOException;
  }
}
