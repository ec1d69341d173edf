package io.deskworthy.report.fuzz;

import io.deskworthy.report.network.ProbeDatagram;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A probe's datagram: is none, or is written as it was read. */
public final class ProbeDatagramFuzz {

  private ProbeDatagramFuzz() {}

  /** Takes one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    ProbeDatagram.read(ByteBuffer.wrap(input)).ifPresent(datagram -> {
      ByteBuffer written = ByteBuffer.allocate(ProbeDatagram.BYTES);
      datagram.write(written);
      if (!Arrays.equals(written.array(), input)) {
        throw new AssertionError("it is not what it was");
      }
    });
  }
}
