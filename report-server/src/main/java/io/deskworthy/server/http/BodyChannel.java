package io.deskworthy.server.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import org.eclipse.jetty.ee10.servlet.HttpOutput;

/** Writes an answer's body buffer by buffer; each is sent before the next is taken. */
record BodyChannel(HttpOutput out) implements WritableByteChannel {

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    int length = bytes.remaining();
    out.write(bytes);
    return length;
  }

  @Override
  public boolean isOpen() {
    return !out.isClosed();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
