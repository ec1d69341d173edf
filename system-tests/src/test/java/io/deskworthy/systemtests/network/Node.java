package io.deskworthy.systemtests.network;

import io.deskworthy.agent.network.StatementReader;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.network.GoodputTargets;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.http.WebServer;
import io.deskworthy.server.http.WebServerSettings;
import io.deskworthy.server.measure.MeasureLimits;
import io.deskworthy.server.measure.MeasurementNode;
import io.deskworthy.server.measure.MeasuringSession;
import io.deskworthy.server.measure.NodeTime;
import io.deskworthy.server.measure.NodeVitals;
import io.deskworthy.server.measure.udp.UdpEchoes;
import io.deskworthy.server.tcp.TcpInfoSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A measurement node on a free port, for one session. */
final class Node implements AutoCloseable {

  static final String BEARER = "bearer";
  static final String SESSION = "session-1";
  static final String NONCE = "nonce-1";

  private static final BitRate DOWNLOAD = BitRate.ofMegabitsPerSecond(20);
  private static final BitRate UPLOAD = BitRate.ofMegabitsPerSecond(5);
  private static final String BASE = "/api/v1/measure/";

  static final GoodputTargets TARGETS =
      GoodputTargets.ofRequired(DOWNLOAD, UPLOAD, GoodputTargets.DEFAULT_FACTOR);

  private final SigningKey key = SigningKey.generate();
  /** Agent, line and node share a machine here; what it is busy with is not the node. */
  private static final NodeVitals AT_REST = () -> OptionalDouble.of(0.1);

  private final MeasurementNode node;
  private final WebServer server;

  private Node(Optional<UdpEchoes> udp) throws IOException {
    node = new MeasurementNode(
        Node::verify,
        key,
        MeasureLimits.DEFAULT,
        Optional.empty(),
        TcpInfoSource.UNKNOWN,
        AT_REST,
        udp,
        NodeTime.of(Clock.systemUTC()));
    ServerSocketChannel socket = ServerSocketChannel.open();
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    server = WebServer.start(
        socket,
        WebServerSettings.plain("http://node.example"),
        new Routes()
            .post(BASE + "slot", node.slot()).get(BASE + "download", node.download()).stream(
                    BASE + "upload", node.upload())
                .webSocket(BASE + "probe", node.probe()));
  }

  static Node start() throws IOException {
    InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return new Node(
        Optional.of(UdpEchoes.start(DatagramChannel.open().bind(free), System::nanoTime)));
  }

  /** Starts one whose datagrams nobody would see, as behind a firewall. */
  static Node startWithoutDatagrams() throws IOException {
    return new Node(Optional.empty());
  }

  int port() {
    return server.port();
  }

  /** Returns what reads the statements that this node signed. */
  StatementReader statements() {
    return StatementReader.believing(List.of(key.verificationKey()));
  }

  @Override
  public void close() {
    server.close();
    node.close();
  }

  private static MeasuringSession verify(String bearer) {
    if (bearer.equals(BEARER)) {
      return new MeasuringSession(SESSION, NONCE, "key", TARGETS, GoodputTargets.paceFor(DOWNLOAD));
    }
    throw new Problem(401, "session-unknown", "No session", "Begin one.");
  }
}
