package io.deskworthy.server.http;

import java.io.IOException;

/** Takes WebSockets of one kind that carry bytes in bulk. Safe for concurrent use. */
public interface ByteSocketHandler {

  /** Returns the one subprotocol that is spoken; who does not offer it is refused with 400. */
  String subprotocol();

  /**
   * Takes a request to become a WebSocket.
   *
   * @param request only its getters may be used
   * @throws Problem to refuse it with that status, before it becomes one
   */
  Conversation open(Exchange request);

  /** What the server does with one connection. All but {@link #closed} come one after the other. */
  interface Conversation {

    /** Begins; not to be used for long work. */
    void opened(Channel channel);

    /** Takes {@code count} bytes of binary payload as they come; nothing more until it returns. */
    void bytes(int count) throws InterruptedException;

    /** Takes a text message. */
    void text(String message);

    /** Takes the end, whoever ended it, also of a connection that was never opened. Comes once. */
    void closed();
  }

  /** The way back. One thread sends. */
  interface Channel {

    /** Sends a binary message, and returns when the system has taken all of it. */
    void sendBytes(byte[] message) throws IOException, InterruptedException;

    /** Sends a text message, and returns when the system has taken all of it. */
    void sendText(String message) throws IOException, InterruptedException;

    /** Begins the closing handshake. */
    void close();

    /** Ends the connection at once. */
    void cut();
  }
}
