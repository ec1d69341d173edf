package io.deskworthy.server.measure.udp;

import io.deskworthy.report.network.ProbeDatagram;
import io.deskworthy.report.network.ProbeDatagram.Token;
import java.net.SocketAddress;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tokens that are good now, one for each conversation, and what each may still do. Tokens may
 * be issued and revoked on any thread; datagrams are taken on one.
 */
final class ProbeTokens {

  /** Two and a half times what an agent sends at rest. */
  private static final double PER_SECOND = 250;

  /** A second of probes that a busy line held up and lets go together. */
  private static final double AT_ONCE = 100;

  /** All agents together: 200 at rest at once, and 9 Mbit/s with all headers. */
  private static final double PER_SECOND_OF_ALL = 20_000;

  /** A home router may give a new port when it forgets a connection; nobody moves more often. */
  private static final int SOURCES = 4;

  private final SecureRandom random;
  private final Allowance all;
  private final Map<Token, Holder> holders = new ConcurrentHashMap<>();

  ProbeTokens(SecureRandom random, long nanos) {
    this.random = random;
    this.all = new Allowance(PER_SECOND_OF_ALL, PER_SECOND_OF_ALL / 10, nanos);
  }

  /** Returns a new token, good until it is revoked. */
  Token issue(ProbeArrivals arrivals, long nanos) {
    Token token = new Token(random.nextLong(), random.nextLong());
    holders.put(token, new Holder(arrivals, new Allowance(PER_SECOND, AT_ONCE, nanos)));
    return token;
  }

  void revoke(Token token) {
    holders.remove(token);
  }

  /** Takes a datagram; returns whether it is to be answered. */
  boolean takes(ProbeDatagram datagram, SocketAddress source, long nanos) {
    Holder holder = holders.get(datagram.token());
    if (holder == null || !holder.knows(source) || !holder.allowance.takes(nanos)) {
      return false;
    }
    if (!all.takes(nanos)) {
      return false;
    }
    holder.arrivals.arrived(datagram.sequence(), datagram.sentNanos(), nanos);
    return true;
  }

  /** Who holds a token, and from where it was used. */
  private static final class Holder {

    private final ProbeArrivals arrivals;
    private final Allowance allowance;
    private final Set<SocketAddress> sources = new HashSet<>();

    Holder(ProbeArrivals arrivals, Allowance allowance) {
      this.arrivals = arrivals;
      this.allowance = allowance;
    }

    boolean knows(SocketAddress source) {
      return sources.contains(source) || (sources.size() < SOURCES && sources.add(source));
    }
  }
}
