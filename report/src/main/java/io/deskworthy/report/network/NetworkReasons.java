package io.deskworthy.report.network;

import io.deskworthy.report.finding.Reason;

/** Why something about the line is unknown. None of them says that the line is bad. */
public final class NetworkReasons {

  /** No connection to the node: refused, or no answer in time. */
  public static final Reason NODE_UNREACHABLE = new Reason("node-unreachable");

  /** This computer has no way to the network at all. */
  public static final Reason NO_ROUTE = new Reason("no-route");

  /** The node's name has no address. */
  public static final Reason NAME_NOT_RESOLVED = new Reason("name-not-resolved");

  /** No encrypted connection could be agreed on. */
  public static final Reason TLS_FAILED = new Reason("tls-failed");

  /** The node's certificate comes from nobody this computer trusts: often a proxy or antivirus. */
  public static final Reason CERTIFICATE_NOT_TRUSTED = new Reason("certificate-not-trusted");

  /** The certificate is another host's: often a captive portal. */
  public static final Reason CERTIFICATE_OTHER_NAME = new Reason("certificate-other-name");

  /** A web page or a redirection came where the node should answer. */
  public static final Reason CAPTIVE_PORTAL = new Reason("captive-portal");

  /** What answered does not speak the node's protocol. */
  public static final Reason UNEXPECTED_ANSWER = new Reason("unexpected-answer");

  /** What arrived is not what the node sent: something in between changed it. */
  public static final Reason BYTES_CHANGED = new Reason("bytes-changed");

  /** Something in between packed the bytes, so that counting them says nothing. */
  public static final Reason COMPRESSED_ANSWER = new Reason("compressed-answer");

  /** The node measures as many lines as it can; try again later. */
  public static final Reason NODE_BUSY = new Reason("node-busy");

  /** The node was itself too busy to say anything about a line. */
  public static final Reason NODE_OVERLOADED = new Reason("node-overloaded");

  /** This run has measured the direction as often as a node allows. */
  public static final Reason TOO_MANY_ATTEMPTS = new Reason("too-many-attempts");

  /** The node does not accept the session any more. */
  public static final Reason SESSION_REFUSED = new Reason("session-refused");

  /** The connection ended or fell silent in the middle; nobody can tell which end it was. */
  public static final Reason CONNECTION_LOST = new Reason("connection-lost");

  /** The transfer was ended before it showed anything. */
  public static final Reason MEASUREMENT_ABORTED = new Reason("measurement-aborted");

  /** The transfer was too short for a figure. */
  public static final Reason TOO_FEW_BINS = new Reason("too-few-bins");

  /** The line is so long that the time was over before its rate was known well enough. */
  public static final Reason NOT_SETTLED = new Reason("not-settled");

  /** Too few probes came back for a statistic. */
  public static final Reason TOO_FEW_PROBES = new Reason("too-few-probes");

  /** The probe runs over TCP, which repeats what is lost. */
  public static final Reason PROBE_CANNOT_LOSE = new Reason("probe-cannot-lose");

  /** More was lost than allowed, but so few probes may have lost it by chance. */
  public static final Reason LOSS_NOT_CERTAIN = new Reason("loss-not-certain");

  /** Agent and node counted differently, so that a low figure proves nothing about the line. */
  public static final Reason DISPUTED = new Reason("disputed");

  /** The rate was low, and nothing shows that the line was what held it there. */
  public static final Reason LIMIT_NOT_SHOWN = new Reason("limit-not-shown");

  /** The rate fell at times, and nothing shows that it was the line that fell. */
  public static final Reason DIP_NOT_SHOWN = new Reason("dip-not-shown");

  /** The test was ndt7's: one connection, no probe. What it cannot show is not known. */
  public static final Reason SINGLE_STREAM_TEST = new Reason("single-stream-test");

  /** The candidate's computer was so busy that it may have held the transfer back itself. */
  public static final Reason AGENT_BUSY = new Reason("agent-busy");

  /** Other programs on the candidate's computer used the line meanwhile. */
  public static final Reason OTHER_TRAFFIC = new Reason("other-traffic");

  /** A proxy stood in between, and may be what was slow. */
  public static final Reason VIA_PROXY = new Reason("via-proxy");

  /** The way led through a tunnel, whose other end may be what was slow. */
  public static final Reason VIA_VPN = new Reason("via-vpn");

  private NetworkReasons() {}
}
