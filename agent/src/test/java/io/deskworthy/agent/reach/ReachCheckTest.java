package io.deskworthy.agent.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.check.Progress;
import io.deskworthy.agent.check.ProgressListener;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.ReachFindings;
import io.deskworthy.report.finding.ReachReasons;
import io.deskworthy.report.finding.ReachStage;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.policy.LocalText;
import io.deskworthy.report.policy.ReachGroup;
import io.deskworthy.report.policy.ReachHost;
import io.deskworthy.report.policy.ReachHost.Protocol;
import io.deskworthy.report.policy.ReachRegion;
import io.deskworthy.report.policy.ReachService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a service comes to from what its hosts come to. */
final class ReachCheckTest {

  private static final ReachFindings CHAT = ReachFindings.named("chat").orElseThrow();

  private static final Duration AMPLE = Duration.ofMinutes(1);

  private static final ReachService TWO_REGIONS = service(
      needed("app", region("all", "app")),
      needed("chat", region("us", "us", "us-socket"), region("eu", "eu")),
      new ReachGroup("files", false, List.of(region("all", "files"))));

  @Test
  void oneRegionIsEnough() throws Exception {
    Findings found = run(TWO_REGIONS, failing(Map.of("us-socket", ReachReasons.SILENT)));

    assertThat(found.reading(CHAT.reached())).isEqualTo(Reading.of(true));
    assertThat(found.reading(CHAT.stage())).isEqualTo(Reading.of(ReachStage.ALL));
    assertThat(found.reading(CHAT.cause())).isEqualTo(Reading.unknown(Reason.NOT_CHECKED));
  }

  @Test
  void whatIsNotNeededDoesNotDecide() throws Exception {
    Findings found = run(TWO_REGIONS, failing(Map.of("files", ReachReasons.SILENT)));

    assertThat(found.reading(CHAT.reached())).isEqualTo(Reading.of(true));
    assertThat(found.reading(CHAT.hosts()).value().orElseThrow())
        .contains("files.test:443 https tls service-silent");
  }

  @Test
  void namesTheFirstStageThatFailedInANeededGroup() throws Exception {
    Findings found = run(
        TWO_REGIONS, failing(Map.of("us", ReachReasons.INSPECTED, "eu", ReachReasons.TLS_FAILED)));

    assertThat(found.reading(CHAT.reached())).isEqualTo(Reading.of(false));
    assertThat(found.reading(CHAT.stage())).isEqualTo(Reading.of(ReachStage.TLS));
    assertThat(found.reading(CHAT.cause())).isEqualTo(Reading.of(ReachReasons.INSPECTED));
  }

  @Test
  void aProxyForbidsAServiceOnlyIfItForbidsEveryRegion() throws Exception {
    Findings one = run(
        TWO_REGIONS, failing(Map.of("us", ReachReasons.PROXY_REFUSED, "eu", ReachReasons.SILENT)));
    Findings both = run(
        TWO_REGIONS,
        failing(Map.of("us", ReachReasons.PROXY_REFUSED, "eu", ReachReasons.PROXY_REFUSED)));

    assertThat(one.reading(CHAT.cause())).isEqualTo(Reading.of(ReachReasons.SILENT));
    assertThat(both.reading(CHAT.cause())).isEqualTo(Reading.of(ReachReasons.PROXY_REFUSED));
  }

  @Test
  void keepsTheNoteThatASocketWasNotProven() throws Exception {
    ReachService service = service(needed("chat", region("all", "chat")));

    Findings found = run(service, host -> HostOutcome.socketNotProven(403));

    assertThat(found.reading(CHAT.reached())).isEqualTo(Reading.of(true));
    assertThat(found.reading(CHAT.cause())).isEqualTo(Reading.of(ReachReasons.SOCKET_NOT_PROVEN));
    assertThat(found.reading(CHAT.hosts()).value().orElseThrow())
        .containsExactly("chat.test:443 https all service-socket-not-proven 403");
  }

  @Test
  void namesWhoReadsAlong() throws Exception {
    HostOutcome inspected = HostOutcome.failed(ReachStage.TLS, ReachReasons.INSPECTED)
        .inspectedBy(Optional.of("Snoop"));

    assertThat(run(TWO_REGIONS, host -> inspected).reading(CHAT.inspectors()))
        .isEqualTo(Reading.of(List.of("Snoop")));
  }

  @Test
  void doesNotTryWhatAnswersNobody() throws Exception {
    ReachHost sound = new ReachHost("sound.test", 3478, Protocol.UDP, "/");
    ReachService service = service(
        needed("chat", region("all", "chat")),
        new ReachGroup("sound", true, List.of(new ReachRegion("all", List.of(sound)))));
    Queue<String> tried = new ConcurrentLinkedQueue<>();

    Findings found = run(service, host -> {
      tried.add(host.host());
      return HostOutcome.reached(200);
    });

    assertThat(tried).containsExactly("chat.test");
    assertThat(found.reading(CHAT.reached())).isEqualTo(Reading.of(true));
    assertThat(found.reading(CHAT.hosts()).value().orElseThrow())
        .contains("sound.test:3478 udp not-tested");
  }

  @Test
  void blamesTheLineWhenTheEmployersServerDoesNotAnswerEither() throws Exception {
    HostProbe nothing = failing(Map.of("app", ReachReasons.NAME_NOT_RESOLVED));

    assertThat(run(TWO_REGIONS, nothing, () -> HomeServer.Answer.NOBODY).reading(CHAT.reached()))
        .isEqualTo(Reading.unknown(ReachReasons.OFFLINE));
    assertThat(run(TWO_REGIONS, nothing, () -> HomeServer.Answer.CAPTIVE_PORTAL)
            .reading(CHAT.reached()))
        .isEqualTo(Reading.unknown(NetworkReasons.CAPTIVE_PORTAL));
  }

  @Test
  void doesNotAskTheEmployersServerWithoutNeed() throws Exception {
    AtomicInteger asked = new AtomicInteger();

    run(TWO_REGIONS, host -> HostOutcome.reached(200), () -> {
      asked.incrementAndGet();
      return HomeServer.Answer.NOBODY;
    });

    assertThat(asked).hasValue(0);
  }

  @Test
  void whatIsStillTriedWhenTimeIsUpHasNotFailed() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    HostProbe stuck = host -> {
      never.await();
      return HostOutcome.reached(200);
    };

    Findings found = new ReachCheck(
            Map.of(CHAT, TWO_REGIONS), stuck, HomeServer.NONE, Duration.ofMillis(100))
        .run(ProgressListener.SILENT);

    assertThat(found.reading(CHAT.reached())).isEqualTo(Reading.unknown(Reason.TIMED_OUT));
  }

  @Test
  void triesEightHostsAtOnceAndNoMore() throws Exception {
    ReachService many = service(needed(
        "app",
        region("all", IntStream.range(0, 24).mapToObj(i -> "h" + i).toArray(String[]::new))));
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch eight = new CountDownLatch(8);

    run(many, host -> {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      eight.countDown();
      eight.await();
      now.decrementAndGet();
      return HostOutcome.reached(200);
    });

    assertThat(most).hasValue(8);
  }

  @Test
  void tellsHowFarItIs() throws Exception {
    Queue<Progress> steps = new ConcurrentLinkedQueue<>();

    new ReachCheck(
            Map.of(CHAT, TWO_REGIONS), host -> HostOutcome.reached(200), HomeServer.NONE, AMPLE)
        .run(steps::add);

    assertThat(steps).extracting(Progress::fraction).contains(0.0, 1.0);
  }

  private static Findings run(ReachService service, HostProbe probe) throws InterruptedException {
    return run(service, probe, HomeServer.NONE);
  }

  private static Findings run(ReachService service, HostProbe probe, HomeServer home)
      throws InterruptedException {
    return new ReachCheck(Map.of(CHAT, service), probe, home, AMPLE).run(ProgressListener.SILENT);
  }

  /** Reaches every host but those named, which fail at TLS. */
  private static HostProbe failing(Map<String, Reason> hosts) {
    return host -> Optional.ofNullable(hosts.get(host.host().replace(".test", "")))
        .map(cause -> HostOutcome.failed(ReachStage.TLS, cause))
        .orElseGet(() -> HostOutcome.reached(200));
  }

  private static ReachService service(ReachGroup... groups) {
    return new ReachService(new LocalText("Chat", "Чат"), List.of(groups));
  }

  private static ReachGroup needed(String name, ReachRegion... regions) {
    return new ReachGroup(name, true, List.of(regions));
  }

  private static ReachRegion region(String name, String... hosts) {
    return new ReachRegion(
        name,
        Stream.of(hosts)
            .map(host -> new ReachHost(host + ".test", 443, Protocol.HTTPS, "/"))
            .toList());
  }
}
