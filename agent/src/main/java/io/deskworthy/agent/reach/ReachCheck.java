package io.deskworthy.agent.reach;

import io.deskworthy.agent.check.Check;
import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.check.Progress;
import io.deskworthy.agent.check.ProgressListener;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.ReachFindings;
import io.deskworthy.report.finding.ReachStage;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.policy.ReachHost;
import io.deskworthy.report.policy.ReachService;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Tries to reach every host of every service asked for, and says how far it came. Used once. */
public final class ReachCheck implements Check {

  /**
   * With 5 s for the employer's server after it, the whole ends within 20 s. Three silent hosts one
   * after the other (5 s each) just do not fit; eight at a time, that takes more than 16 of them.
   */
  static final Duration LIMIT = Duration.ofSeconds(14);

  /** As many as browsers open to one service; a home router does not notice. */
  private static final int AT_ONCE = 8;

  private final Map<ReachFindings, ReachService> services;
  private final HostProbe probe;
  private final HomeServer home;
  private final Duration limit;

  ReachCheck(
      Map<ReachFindings, ReachService> services, HostProbe probe, HomeServer home, Duration limit) {
    this.services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
    this.probe = probe;
    this.home = home;
    this.limit = limit;
  }

  @Override
  public CheckName name() {
    return CheckName.REACH;
  }

  @Override
  public List<Finding<?>> findings() {
    return services.keySet().stream()
        .<Finding<?>>flatMap(names -> List.<Finding<?>>of(names.reached(), names.stage()).stream())
        .toList();
  }

  @Override
  public Findings run(ProgressListener listener) throws InterruptedException {
    listener.progressed(Progress.of(CheckName.REACH, "reach.services", 0));
    List<ReachHost> hosts = services.values().stream()
        .flatMap(service -> service.hosts().stream())
        .filter(ReachHost::canBeTried)
        .distinct()
        .toList();
    Map<ReachHost, HostOutcome> outcomes = tryAll(hosts, listener);
    HomeServer.Answer answer = outcomes.values().stream().allMatch(HostOutcome::isReached)
        ? HomeServer.Answer.GENUINE
        : home.ask();
    Findings.Builder findings = Findings.builder();
    services.forEach(
        (names, service) -> ServiceReport.put(findings, names, service, outcomes, answer));
    return findings.build();
  }

  private Map<ReachHost, HostOutcome> tryAll(List<ReachHost> hosts, ProgressListener listener)
      throws InterruptedException {
    AtomicInteger done = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, ReachCheck::daemon);
    try {
      List<Callable<HostOutcome>> tries = hosts.stream()
          .<Callable<HostOutcome>>map(host -> () -> {
            HostOutcome outcome = probe.probe(host);
            double share = (double) done.incrementAndGet() / hosts.size();
            listener.progressed(Progress.of(CheckName.REACH, "reach.services", share));
            return outcome;
          })
          .toList();
      List<Future<HostOutcome>> running =
          threads.invokeAll(tries, limit.toNanos(), TimeUnit.NANOSECONDS);
      Map<ReachHost, HostOutcome> outcomes = new HashMap<>();
      for (int index = 0; index < running.size(); index++) {
        outcomes.put(hosts.get(index), outcome(running.get(index)));
      }
      return outcomes;
    } finally {
      threads.shutdownNow();
    }
  }

  /** A host that is still being tried has not failed: time was up. */
  private static HostOutcome outcome(Future<HostOutcome> one) throws InterruptedException {
    try {
      return one.get();
    } catch (CancellationException timeIsUp) {
      return HostOutcome.failed(ReachStage.NAME, Reason.TIMED_OUT);
    } catch (ExecutionException fault) {
      throw new IllegalStateException("a way to a host was gone wrongly", fault.getCause());
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "reach");
    thread.setDaemon(true);
    return thread;
  }
}
