package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.network.ProbeDatagram.Token;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

final class ProbeDatagramTest {

  private final ProbeDatagram probe = new ProbeDatagram(new Token(1, -2), 7, 123, 0);

  @Test
  void isReadAsItWasWritten() {
    assertThat(ProbeDatagram.read(written(probe))).contains(probe);
  }

  @Test
  void isAnsweredInAsManyBytes() {
    assertThat(written(probe.answeredAt(99)).remaining())
        .isEqualTo(written(probe).remaining())
        .isEqualTo(40);
  }

  @Test
  void isNotReadFromMoreOrFewerBytes() {
    assertThat(ProbeDatagram.read(ByteBuffer.allocate(39))).isEmpty();
    assertThat(ProbeDatagram.read(ByteBuffer.allocate(41))).isEmpty();
  }

  @Test
  void keepsItsTokenToItself() {
    assertThat(probe.toString()).doesNotContain("-2");
    assertThat(Token.of(probe.token().bytes())).contains(probe.token());
    assertThat(Token.of(new byte[15])).isEmpty();
  }

  private static ByteBuffer written(ProbeDatagram datagram) {
    ByteBuffer bytes = ByteBuffer.allocate(ProbeDatagram.BYTES);
    datagram.write(bytes);
    return bytes;
  }
}
