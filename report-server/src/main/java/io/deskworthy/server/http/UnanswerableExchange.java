package io.deskworthy.server.http;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.WritableByteChannel;
import java.util.Map;

/** A request to become a WebSocket: it can be asked, but has no body and no answer. */
abstract class UnanswerableExchange implements Exchange {

  @Override
  public Map<String, String> form() {
    throw notAnswerable();
  }

  @Override
  public byte[] body(int maxBytes) {
    throw notAnswerable();
  }

  @Override
  public InputStream bodyStream() {
    throw notAnswerable();
  }

  @Override
  public Exchange setHeader(String name, String value) {
    throw notAnswerable();
  }

  @Override
  public Exchange addHeader(String name, String value) {
    throw notAnswerable();
  }

  @Override
  public void answer(int status, String contentType, byte[] body) {
    throw notAnswerable();
  }

  @Override
  public void redirect(String location) {
    throw notAnswerable();
  }

  @Override
  public OutputStream stream(int status, String contentType) {
    throw notAnswerable();
  }

  @Override
  public WritableByteChannel channel(int status, String contentType) {
    throw notAnswerable();
  }

  private static UnsupportedOperationException notAnswerable() {
    return new UnsupportedOperationException("a WebSocket has no body and no answer; use Channel");
  }
}
