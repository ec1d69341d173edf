package io.deskworthy.agent.network.ndt7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.agent.http.HttpClients;
import io.deskworthy.agent.network.NodeFault;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.NetworkReasons;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against servers that misbehave. Our own node is tried in the system tests. */
@Timeout(40)
final class OkHttpNdt7ClientTest {

  private static final byte[] CLOSE = {(byte) 0x88, 0};

  private final Heard heard = new Heard();

  @Test
  void hearsBytesAndTextsAndTheEnd() throws Exception {
    run("", (out, in) -> {
      out.write(new byte[] {(byte) 0x82, 3, 1, 2, 3});
      out.write(new byte[] {(byte) 0x81, 2, '{', '}'});
      out.write(new byte[] {0x02, 1, 1, (byte) 0x80, 2, 2, 2});
      out.write(CLOSE);
      drain(in);
    });

    assertThat(heard.bytes).isEqualTo(6);
    assertThat(heard.texts).containsExactly("{}");
  }

  @Test
  void answersAPing() throws Exception {
    List<Integer> answer = new ArrayList<>();
    run("", (out, in) -> {
      out.write(new byte[] {(byte) 0x89, 1, 7});
      answer.add(in.read());
      out.write(CLOSE);
      drain(in);
    });

    assertThat(answer).containsExactly(0x8a);
  }

  @Test
  void takesAMessageThatIsSaidToBeEndlessWithoutKeepingIt() {
    assertLost("", (out, in) -> {
      out.write(new byte[] {(byte) 0x82, 127, 0x7f, -1, -1, -1, -1, -1, -1, -1});
      byte[] megabyte = new byte[1 << 20];
      for (int sent = 0; sent < 64; sent++) {
        out.write(megabyte);
      }
    });

    assertThat(heard.bytes).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "81 7f 00 00 00 00 7f ff ff ff, a text of two gigabytes",
    "82 ff ff ff ff ff ff ff ff ff, a masked frame",
    "c2 01 00, a packed frame",
    "82 7f ff ff ff ff ff ff ff ff, a negative length",
    "89 7e 01 00, a ping that is too long",
    "09 00, half a ping",
    "83 00, an unknown kind",
    "80 01 00, the rest of nothing"
  })
  void breaksOffOnWhatNoServerMaySend(String frame, String what) {
    assertThat(what).isNotEmpty();
    assertLost("", (out, in) -> {
      for (String octet : frame.split(" ", -1)) {
        out.write(Integer.parseInt(octet, 16));
      }
      out.flush();
      in.read();
    });
  }

  @Test
  void endsByItselfWhenTheServerNeverCloses() throws Exception {
    run("", (out, in) -> {
      // Says nothing at all, and takes what it gets.
      drain(in);
    });

    assertThat(heard.begun).isTrue();
    assertThat(heard.bytes).isZero();
  }

  @Test
  void doesNotAgreeToPackedMessages() {
    assertReason(
        "Sec-WebSocket-Extensions: permessage-deflate\r\n",
        (out, in) -> out.write(CLOSE),
        NetworkReasons.UNEXPECTED_ANSWER);
  }

  @ParameterizedTest
  @CsvSource({"503, node-busy", "404, unexpected-answer", "200, unexpected-answer"})
  void saysWhyTheServerDidNotBegin(int status, String code) throws IOException {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(new MockResponse.Builder().code(status).build());
      server.start();

      assertThatThrownBy(() -> client(server.url("/").toString()).run(Direction.DOWNLOAD, heard))
          .isInstanceOfSatisfying(
              NodeFault.class, fault -> assertThat(fault.reason()).isEqualTo(new Reason(code)));
    }
  }

  @Test
  void isContentWithAServerThatClosesAndIsGone() throws Exception {
    run("", (out, in) -> out.write(new byte[] {(byte) 0x82, 1, 1, (byte) 0x88, 0}));

    assertThat(heard.bytes).isEqualTo(1);
  }

  /** With bytes left unread, closing would reset the connection under what was sent. */
  private static void drain(InputStream in) throws IOException {
    byte[] buffer = new byte[1024];
    while (in.read(buffer) >= 0) {
      // What the client sends is of no interest.
    }
  }

  private void run(String header, HostileServer.Deed deed) throws Exception {
    try (HostileServer server = new HostileServer(header, deed)) {
      client(server.url()).run(Direction.DOWNLOAD, heard);
    }
  }

  private void assertLost(String header, HostileServer.Deed deed) {
    assertReason(header, deed, NetworkReasons.CONNECTION_LOST);
  }

  private void assertReason(String header, HostileServer.Deed deed, Reason reason) {
    assertThatThrownBy(() -> run(header, deed))
        .isInstanceOfSatisfying(
            NodeFault.class, fault -> assertThat(fault.reason()).isEqualTo(reason));
  }

  private static OkHttpNdt7Client client(String url) {
    return new OkHttpNdt7Client(HttpClients.create("Deskworthy/test"), url, new Random(1));
  }

  /** What came. */
  private static final class Heard implements Ndt7Client.Hearing {
    private final List<String> texts = new ArrayList<>();
    private boolean begun;
    private long bytes;

    @Override
    public void begun() {
      begun = true;
    }

    @Override
    public void bytes(int count) {
      bytes += count;
    }

    @Override
    public void text(byte[] message) {
      texts.add(new String(message, StandardCharsets.UTF_8));
    }
  }
}
