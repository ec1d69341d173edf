package io.deskworthy.agent.network;

import io.deskworthy.agent.http.ConnectionFaults;
import io.deskworthy.agent.network.NodeClient.ByteSink;
import io.deskworthy.agent.network.NodeClient.ByteSource;
import io.deskworthy.report.network.NetworkReasons;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;

/** The connections that carry transfers, each of which runs until it is cut. Thread-safe. */
final class OkHttpStreams {

  private static final int BUFFER_BYTES = 64 * 1024;

  /** A node ends a transfer after 13 s; this only bounds what hangs. */
  private static final Duration LONGEST = Duration.ofSeconds(25);

  private static final MediaType JSON = MediaType.get("application/json");
  private static final MediaType BYTES = MediaType.get("application/octet-stream");

  private final OkHttpClient client;
  private final Set<Call> running = ConcurrentHashMap.newKeySet();

  OkHttpStreams(OkHttpClient client) {
    this.client = client.newBuilder().callTimeout(LONGEST).build();
  }

  /** Hands all that the node sends to {@code sink}. */
  void take(Request.Builder request, ByteSink sink) throws NodeFault {
    run(request.build(), response -> {
      Answers.require(response, 200, BYTES);
      InputStream in = response.body().byteStream();
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        sink.take(buffer, length);
      }
    });
  }

  /** Sends the node what {@code source} writes. */
  void give(Request.Builder request, ByteSource source) throws NodeFault {
    run(
        request.post(new Streamed(source)).build(),
        response -> Answers.require(response, 200, JSON));
  }

  /** Cuts all. */
  void cancel() {
    running.forEach(Call::cancel);
  }

  /** What is done with a stream's answer. */
  @FunctionalInterface
  private interface Use {
    void of(Response response) throws IOException, NodeFault;
  }

  private void run(Request request, Use use) throws NodeFault {
    Call call = client.newCall(request);
    running.add(call);
    try (Response response = call.execute()) {
      use.of(response);
    } catch (IOException broken) {
      throw new NodeFault(ConnectionFaults.reasonOf(broken, NetworkReasons.CONNECTION_LOST));
    } finally {
      running.remove(call);
    }
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
