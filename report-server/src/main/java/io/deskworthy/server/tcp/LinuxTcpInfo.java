package io.deskworthy.server.tcp;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.ptr.IntByReference;
import java.lang.reflect.Method;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Linux by {@code getsockopt}. The channel's descriptor is the JDK's own affair: reaching it
 * needs {@code --add-opens java.base/sun.nio.ch=ALL-UNNAMED}, which the packaged server's manifest
 * has.
 */
final class LinuxTcpInfo implements TcpInfoSource {

  private static final Logger LOG = LoggerFactory.getLogger(LinuxTcpInfo.class);

  /** {@code SOL_TCP}, {@code TCP_INFO}, {@code TCP_CONGESTION} of {@code linux/tcp.h}. */
  private static final int SOL_TCP = 6;

  private static final int TCP_INFO = 11;
  private static final int TCP_CONGESTION = 13;

  /** {@code TCP_CA_NAME_MAX}. */
  private static final int MAX_NAME = 16;

  private final LibC libc;
  private final Method descriptor;

  private LinuxTcpInfo(LibC libc, Method descriptor) {
    this.libc = libc;
    this.descriptor = descriptor;
  }

  /** Returns a source, or {@link TcpInfoSource#UNKNOWN} if this JVM lets nobody ask. */
  static TcpInfoSource load() {
    try {
      Method descriptor = Class.forName("sun.nio.ch.SelChImpl").getMethod("getFDVal");
      descriptor.setAccessible(true);
      return new LinuxTcpInfo(Native.load("c", LibC.class), descriptor);
    } catch (ReflectiveOperationException | RuntimeException | LinkageError closed) {
      LOG.info("the kernel's view of connections is not to be had: {}", closed.toString());
      return UNKNOWN;
    }
  }

  @Override
  public Optional<TcpInfo> info(SocketChannel connection) {
    byte[] struct = new byte[TcpInfo.BYTES];
    return ask(connection, TCP_INFO, struct).flatMap(length -> TcpInfo.read(struct, length));
  }

  @Override
  public Optional<String> congestionControl(SocketChannel connection) {
    byte[] name = new byte[MAX_NAME];
    return ask(connection, TCP_CONGESTION, name)
        .map(length -> new String(name, 0, length, StandardCharsets.US_ASCII))
        .map(text -> text.substring(0, (text + '\0').indexOf('\0')))
        .filter(text -> !text.isEmpty());
  }

  /**
   * Fills {@code answer} and returns how much of it the kernel wrote. A descriptor may be given to
   * another connection once this one is closed: what was read is only kept if it still is open.
   */
  private Optional<Integer> ask(SocketChannel connection, int option, byte[] answer) {
    try {
      if (connection.isOpen() && descriptor.invoke(connection) instanceof Integer number) {
        IntByReference length = new IntByReference(answer.length);
        int failed = libc.getsockopt(number, SOL_TCP, option, answer, length);
        return failed == 0 && connection.isOpen()
            ? Optional.of(length.getValue())
            : Optional.empty();
      }
    } catch (ReflectiveOperationException | IllegalArgumentException otherKindOfChannel) {
      LOG.debug("a connection cannot be asked about", otherKindOfChannel);
    }
    return Optional.empty();
  }

  /** The part of the C library that is needed; the name is its own. */
  interface LibC extends Library {

    /** Writes the option's value and its length; returns 0, or -1 if it could not. */
    int getsockopt(int socket, int level, int option, byte[] value, IntByReference length);
  }
}
