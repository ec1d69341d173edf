package io.deskworthy.agent.http;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** A socket whose bytes are counted as this program's own. */
final class CountedSocket extends Socket {

  /** As much as the Java runtime reads at once; OkHttp itself would ask the system for 8 KiB. */
  private static final int READ_BYTES = 128 * 1024;

  private final OwnTraffic traffic;
  private @Nullable InputStream input;

  CountedSocket(OwnTraffic traffic) {
    this.traffic = traffic;
  }

  @Override
  public synchronized InputStream getInputStream() throws IOException {
    if (input == null) {
      // One for all who ask: what is read ahead must not get lost between two.
      input = new BufferedInputStream(counted(super.getInputStream()), READ_BYTES);
    }
    return input;
  }

  private InputStream counted(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int value = super.read();
        traffic.addReceived(value < 0 ? 0 : 1);
        return value;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        traffic.addReceived(count);
        return count;
      }
    };
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return new FilterOutputStream(super.getOutputStream()) {
      @Override
      public void write(int value) throws IOException {
        out.write(value);
        traffic.addSent(1);
      }

      @Override
      public void write(byte[] buffer, int offset, int length) throws IOException {
        out.write(buffer, offset, length);
        traffic.addSent(length);
      }
    };
  }
}
