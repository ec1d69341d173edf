package io.deskworthy.agent;

import io.deskworthy.agent.check.Check;
import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.hardware.HardwareCheck;
import io.deskworthy.agent.hardware.SystemCounters;
import io.deskworthy.agent.hardware.ThisMachine;
import io.deskworthy.agent.hardware.speed.SpeedCheck;
import io.deskworthy.agent.hardware.speed.SpeedTest;
import io.deskworthy.agent.http.Connections;
import io.deskworthy.agent.identity.ServerOrigin;
import io.deskworthy.agent.network.NetworkCheck;
import io.deskworthy.agent.network.NetworkPlan;
import io.deskworthy.agent.network.OkHttpNodeClient;
import io.deskworthy.agent.network.StatementReader;
import io.deskworthy.agent.network.ndt7.Ndt7Check;
import io.deskworthy.agent.network.ndt7.OkHttpNdt7Client;
import io.deskworthy.agent.network.preflight.Preflight;
import io.deskworthy.agent.noise.NoiseCheck;
import io.deskworthy.agent.noise.capture.JavaSoundLoudspeaker;
import io.deskworthy.agent.noise.capture.Microphone;
import io.deskworthy.agent.reach.ReachPlan;
import io.deskworthy.agent.run.Measurement;
import io.deskworthy.agent.run.MeasurementRequest;
import io.deskworthy.agent.run.Measurements;
import io.deskworthy.agent.submission.Session;
import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.network.GoodputTargets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;

/**
 * The real checks of this machine.
 *
 * @param connections gives the client that measures; asked only when there is a line to measure
 * @param microphones gives the microphones; asked only when the room is listened to
 */
record DeskMeasurements(Connections connections, Supplier<Microphone> microphones)
    implements Measurements {

  @Override
  public Measurement prepare(MeasurementRequest request) {
    List<Check> checks = new ArrayList<>();
    if (request.wants(CheckName.HARDWARE)) {
      checks.add(
          new HardwareCheck(new ThisMachine(Ticker.SYSTEM, Sleeper.SYSTEM, Clock.systemUTC())));
    }
    Optional<NetworkCheck> network = request
        .session()
        .filter(session -> request.wants(CheckName.NETWORK))
        .map(session -> network(session, request));
    network.ifPresent(checks::add);
    request
        .ndt7()
        .filter(server -> request.wants(CheckName.NETWORK))
        .ifPresent(server -> checks.add(ndt7(server)));
    if (request.wants(CheckName.NOISE)) {
      checks.add(new NoiseCheck(microphones.get(), new JavaSoundLoudspeaker(), request.noise()));
    }
    reach(request).ifPresent(checks::add);
    return new Measurement(
        checks,
        request.wants(CheckName.HARDWARE) ? List.of(speed()) : List.of(),
        () -> network.map(NetworkCheck::statements).orElse(List.of()));
  }

  /** Keeps all cores busy, so it waits until nobody measures the line and nobody listens. */
  private static Check speed() {
    return new SpeedCheck(new SpeedTest(Ticker.SYSTEM, Runtime.getRuntime().availableProcessors()));
  }

  private Ndt7Check ndt7(ServerOrigin server) {
    return new Ndt7Check(
        new OkHttpNdt7Client(connections.client(), server.toString(), new Random()), Ticker.SYSTEM);
  }

  /**
   * Asks for the policy's services; for those that everybody knows if that is all there is to do.
   */
  private Optional<Check> reach(MeasurementRequest request) {
    ReachPlan asked = ReachPlan.of(request.policy());
    boolean alone = request.only().equals(Set.of(CheckName.REACH));
    ReachPlan plan = asked.isEmpty() && alone ? ReachPlan.ofWellKnown() : asked;
    return plan.isEmpty() || !request.wants(CheckName.REACH)
        ? Optional.empty()
        : Optional.of(plan.check(
            connections.client(),
            request.session().map(session -> session.nodes().get(0).url())));
  }

  /** Measures against the session's first node; the server puts the nearest one there. */
  private NetworkCheck network(Session session, MeasurementRequest request) {
    String node = session.nodes().get(0).url().toString();
    OkHttpClient http = connections.client();
    return new NetworkCheck(
        new OkHttpNodeClient(http, node, session.token(), request.fullSpeed()),
        NetworkPlan.of(
            GoodputTargets.of(request.policy()), StatementReader.believing(session.nodeKeys())),
        Ticker.SYSTEM,
        Sleeper.SYSTEM,
        new Preflight(http, node, new SystemCounters(), connections.traffic(), Ticker.SYSTEM));
  }
}
