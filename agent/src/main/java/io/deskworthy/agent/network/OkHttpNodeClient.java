package io.deskworthy.agent.network;

import io.deskworthy.agent.http.BoundedBody;
import io.deskworthy.agent.http.ConnectionFaults;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.NetworkReasons;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import tools.jackson.databind.node.ObjectNode;

/** Speaks to a node over HTTP/1.1 and a WebSocket, {@code docs/protocol.md} section 3. */
public final class OkHttpNodeClient implements NodeClient {

  private static final int MAX_ANSWER = 64 * 1024;
  private static final int BUFFER_BYTES = 16 * 1024;
  private static final double NANOS_PER_MILLI = 1e6;

  /** A node ends a transfer after 13 s; this only bounds what hangs. */
  private static final Duration STREAM = Duration.ofSeconds(25);

  private static final int QUEUED = 202;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final String ATTEMPTS = "/problems/too-many-attempts";

  private static final MediaType JSON = MediaType.get("application/json");
  private static final MediaType BYTES = MediaType.get("application/octet-stream");

  private final OkHttpClient client;
  private final OkHttpClient streaming;
  private final RemoteSockets remote;
  private final HttpUrl base;
  private final String session;
  private final Set<Call> streams = ConcurrentHashMap.newKeySet();

  /**
   * Makes a way to a node.
   *
   * @param client from {@link io.deskworthy.agent.http.HttpClients}
   * @param nodeUrl the node's address, http or https
   * @param session the bearer
   * @throws IllegalArgumentException if the address is none
   */
  public OkHttpNodeClient(OkHttpClient client, String nodeUrl, String session) {
    this.client = client;
    this.remote = new RemoteSockets(client.socketFactory());
    this.streaming = client.newBuilder().callTimeout(STREAM).build();
    this.base =
        HttpUrl.get(nodeUrl).newBuilder().addPathSegments("api/v1/measure").build();
    this.session = session;
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
    Request request = request(url("slot").build())
        .post(RequestBody.create(StrictJson.line(body), JSON))
        .build();
    try (Response response = client.newCall(request).execute()) {
      return slotAnswer(response);
    } catch (MalformedJsonException garbage) {
      throw new NodeFault(NetworkReasons.UNEXPECTED_ANSWER);
    } catch (IOException broken) {
      throw fault(broken, NetworkReasons.NODE_UNREACHABLE);
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
    HttpUrl url = streamUrl("download", slot, stream);
    run(request(url).build(), response -> {
      Answers.require(response, 200, BYTES);
      InputStream in = response.body().byteStream();
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        sink.take(buffer, length);
      }
    });
  }

  @Override
  public void upload(Slot slot, int stream, ByteSource source) throws NodeFault {
    HttpUrl url = streamUrl("upload", slot, stream);
    Request request = request(url).post(new Streamed(source)).build();
    run(request, response -> Answers.require(response, 200, JSON));
  }

  @Override
  public void cancelStreams() {
    streams.forEach(Call::cancel);
  }

  /** What is done with a stream's answer. */
  @FunctionalInterface
  private interface Use {
    void of(Response response) throws IOException, NodeFault;
  }

  private void run(Request request, Use use) throws NodeFault {
    Call call = streaming.newCall(request);
    streams.add(call);
    try (Response response = call.execute()) {
      use.of(response);
    } catch (IOException broken) {
      throw fault(broken, NetworkReasons.CONNECTION_LOST);
    } finally {
      streams.remove(call);
    }
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

  private static NodeFault fault(IOException broken, Reason otherwise) {
    return new NodeFault(ConnectionFaults.reasonOf(broken, otherwise));
  }

  /** A body of unknown length that can be sent once. */
  private static final class Streamed extends RequestBody {

    private final ByteSource source;

    Streamed(ByteSource source) {
      this.source = source;
    }

    @Override
    public MediaType contentType() {
      return BYTES;
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      source.writeTo(sink.outputStream());
    }
  }
}
