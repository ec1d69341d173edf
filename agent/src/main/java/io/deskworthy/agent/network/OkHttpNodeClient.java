package io.deskworthy.agent.network;

import io.deskworthy.agent.http.BoundedBody;
import io.deskworthy.agent.http.ConnectionFaults;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.NetworkReasons;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.Optional;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.databind.node.ObjectNode;

/** Speaks to a node over HTTP/1.1 and a WebSocket, {@code docs/protocol.md} section 3. */
public final class OkHttpNodeClient implements NodeClient {

  private static final int MAX_ANSWER = 64 * 1024;
  private static final double NANOS_PER_MILLI = 1e6;

  private static final int QUEUED = 202;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final String ATTEMPTS = "/problems/too-many-attempts";

  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient client;
  private final RemoteSockets remote;
  private final HttpUrl base;
  private final String session;
  private final boolean fullSpeed;
  private final OkHttpStreams streams;

  /**
   * Makes a way to a node.
   *
   * @param client from {@link io.deskworthy.agent.http.HttpClients}
   * @param nodeUrl the node's address, http or https
   * @param session the bearer
   * @throws IllegalArgumentException if the address is none
   */
  public OkHttpNodeClient(OkHttpClient client, String nodeUrl, String session) {
    this(client, nodeUrl, session, false);
  }

  /**
   * Makes a way to a node, as above.
   *
   * @param fullSpeed whether to ask for transfers that show all that the line carries
   */
  public OkHttpNodeClient(OkHttpClient client, String nodeUrl, String session, boolean fullSpeed) {
    this.client = client;
    this.remote = new RemoteSockets(client.socketFactory());
    this.streams = new OkHttpStreams(client);
    this.base =
        HttpUrl.get(nodeUrl).newBuilder().addPathSegments("api/v1/measure").build();
    this.session = session;
    this.fullSpeed = fullSpeed;
  }

  @Override
  public ControlChannel connect(ControlListener listener) throws NodeFault, InterruptedException {
    OkHttpControl control = new OkHttpControl(listener);
    // A connection that is used again was made by another factory.
    OkHttpClient own = client
        .newBuilder()
        .socketFactory(remote)
        .connectionPool(new ConnectionPool())
        .build();
    control.open(own, request(url("probe").build()).build());
    return control;
  }

  @Override
  public Optional<InetSocketAddress> datagramAddress(int port) {
    return isDirect()
        ? remote.remote().map(address -> new InetSocketAddress(address, port))
        : Optional.empty();
  }

  private boolean isDirect() {
    Proxy fixed = client.proxy();
    return fixed == null
        ? client.proxySelector().select(base.uri()).stream().allMatch(Proxy.NO_PROXY::equals)
        : fixed.equals(Proxy.NO_PROXY);
  }

  @Override
  public SlotAnswer reserve(Direction direction, Duration idleRtt, Optional<String> ticket)
      throws NodeFault {
    ObjectNode body = StrictJson.newObject()
        .put("direction", direction.word())
        .put("idleRttMillis", idleRtt.toNanos() / NANOS_PER_MILLI);
    ticket.ifPresent(name -> body.put("ticket", name));
    if (fullSpeed) {
      body.put("fullSpeed", true);
    }
    Request request = request(url("slot").build())
        .post(RequestBody.create(StrictJson.line(body), JSON))
        .build();
    try (Response response = client.newCall(request).execute()) {
      return slotAnswer(response);
    } catch (MalformedJsonException garbage) {
      throw new NodeFault(NetworkReasons.UNEXPECTED_ANSWER);
    } catch (IOException broken) {
      throw new NodeFault(ConnectionFaults.reasonOf(broken, NetworkReasons.NODE_UNREACHABLE));
    }
  }

  private static SlotAnswer slotAnswer(Response response)
      throws IOException, NodeFault, MalformedJsonException {
    if (response.code() == QUEUED) {
      Answers.require(response, QUEUED, JSON);
      return Turn.fromJson(BoundedBody.read(response, MAX_ANSWER));
    }
    if (response.code() == TOO_MANY_REQUESTS && Answers.problem(response).equals(ATTEMPTS)) {
      throw new NodeFault(NetworkReasons.TOO_MANY_ATTEMPTS);
    }
    Answers.require(response, 201, JSON);
    return Slot.fromJson(BoundedBody.read(response, MAX_ANSWER));
  }

  @Override
  public void download(Slot slot, int stream, ByteSink sink) throws NodeFault {
    streams.take(request(streamUrl("download", slot, stream)), sink);
  }

  @Override
  public void upload(Slot slot, int stream, ByteSource source) throws NodeFault {
    streams.give(request(streamUrl("upload", slot, stream)), source);
  }

  @Override
  public void cancelStreams() {
    streams.cancel();
  }

  private HttpUrl.Builder url(String name) {
    return base.newBuilder().addPathSegment(name);
  }

  private HttpUrl streamUrl(String name, Slot slot, int stream) {
    return url(name)
        .addQueryParameter("measurement", slot.measurement())
        .addQueryParameter("stream", Integer.toString(stream))
        .build();
  }

  /** Asking for identity by name also stops OkHttp from asking for gzip. */
  private Request.Builder request(HttpUrl url) {
    return new Request.Builder()
        .url(url)
        .header("Authorization", "Bearer " + session)
        .header("Accept-Encoding", "identity")
        .header("Cache-Control", "no-store");
  }
}
