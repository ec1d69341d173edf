package io.deskworthy.agent.network.ndt7;

import io.deskworthy.agent.http.ConnectionFaults;
import io.deskworthy.agent.network.NodeFault;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.NetworkReasons;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.ByteString;

/** Speaks ndt7 on OkHttp's connections: its proxies, its TLS, its names for faults. */
public final class OkHttpNdt7Client implements Ndt7Client {

  private static final String PROTOCOL = "net.measurementlab.ndt.v7";
  private static final int SWITCHING_PROTOCOLS = 101;
  private static final int KEY_BYTES = 16;

  /** What a server appends to the key to show that it understood (RFC 6455, section 1.3). */
  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private final OkHttpClient client;
  private final HttpUrl base;
  private final Random random;

  /**
   * Makes a way to a server.
   *
   * @param client from {@link io.deskworthy.agent.http.HttpClients}
   * @param server its address, http or https
   * @param random makes masks and payload; need not be secret
   */
  public OkHttpNdt7Client(OkHttpClient client, String server, Random random) {
    this.client = client.newBuilder().callTimeout(Duration.ZERO).build();
    this.base = HttpUrl.get(server);
    this.random = random;
  }

  @Override
  public void run(Direction direction, Hearing hearing) throws NodeFault, InterruptedException {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    String shown = Base64.getEncoder().encodeToString(key);
    try (Response response = client.newCall(request(direction, shown)).execute()) {
      okio.Socket socket = response.socket();
      if (socket == null || !isAccepted(response, shown)) {
        throw new NodeFault(refusal(response));
      }
      hearing.begun();
      new Ndt7Connection(socket, random, hearing).run(direction);
    } catch (IOException broken) {
      throw new NodeFault(ConnectionFaults.reasonOf(broken, NetworkReasons.CONNECTION_LOST));
    }
  }

  private Request request(Direction direction, String key) {
    return new Request.Builder()
        .url(base.newBuilder().addPathSegments("ndt/v7/" + direction.word()).build())
        .header("Connection", "Upgrade")
        .header("Upgrade", "websocket")
        .header("Sec-WebSocket-Version", "13")
        .header("Sec-WebSocket-Key", key)
        .header("Sec-WebSocket-Protocol", PROTOCOL)
        .build();
  }

  private static boolean isAccepted(Response response, String key) {
    String expected = ByteString.encodeUtf8(key + MAGIC).sha1().base64();
    return response.code() == SWITCHING_PROTOCOLS
        && expected.equals(response.header("Sec-WebSocket-Accept"))
        && response.header("Sec-WebSocket-Extensions") == null
        && PROTOCOL.equals(response.header("Sec-WebSocket-Protocol"));
  }

  private static Reason refusal(Response response) {
    return switch (response.code()) {
      case 429, 503 -> NetworkReasons.NODE_BUSY;
      case 401, 403 -> NetworkReasons.SESSION_REFUSED;
      default -> NetworkReasons.UNEXPECTED_ANSWER;
    };
  }
}
