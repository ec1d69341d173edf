package io.deskworthy.server.http;

import java.io.IOException;

/** Talks over one kind of WebSocket. Makes a conversation for each connection. */
@FunctionalInterface
public interface WebSocketHandler {

  /**
   * Takes a new connection.
   *
   * @param exchange the upgrade request; only its getters may be used
   * @throws Problem to close the connection with that problem's name
   */
  Conversation open(Exchange exchange, Channel channel) throws IOException;

  /** What the server does with one connection's messages; called by one thread at a time. */
  interface Conversation {

    /** Takes a text message. */
    void text(String message) throws IOException;

    /**
     * Takes a binary message.
     *
     * @param length how many bytes it had; what they were is of no interest to anybody
     */
    void bytes(int length) throws IOException;

    /** Takes the end of the connection, whoever ended it. Called once. */
    void closed();
  }

  /** The way back. Safe for concurrent use. */
  interface Channel {

    /** Sends a text message. */
    void send(String message) throws IOException;

    /** Sends a binary message. */
    void send(byte[] message) throws IOException;

    /** Ends the connection. */
    void close();
  }
}
