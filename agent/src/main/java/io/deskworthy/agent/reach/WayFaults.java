package io.deskworthy.agent.reach;

import io.deskworthy.agent.http.ConnectionFaults;
import io.deskworthy.report.finding.ReachReasons;
import io.deskworthy.report.finding.ReachStage;
import io.deskworthy.report.finding.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Names what went wrong on the way to a service. */
final class WayFaults {

  /** As the HTTP library says that a proxy made no tunnel; it has no type for that. */
  private static final Pattern NO_TUNNEL =
      Pattern.compile("Unexpected response code for CONNECT: (\\d{3})");

  private static final String NO_SIGN_IN = "Failed to authenticate with proxy";

  private WayFaults() {}

  static HostOutcome of(IOException fault, WayGone way) {
    ReachStage stage = way.stage();
    return switch (stage) {
      case NAME -> HostOutcome.failed(stage, nameReason(fault));
      case CONNECTION ->
        HostOutcome.failed(
            stage, way.isThroughProxy() ? proxyReason(fault) : connectionReason(fault));
      case TLS -> HostOutcome.failed(stage, tlsReason(fault));
      default ->
        HostOutcome.failed(
            ReachStage.HTTP,
            fault instanceof ProtocolException
                ? ReachReasons.STRANGE_ANSWER
                : ReachReasons.NO_ANSWER);
    };
  }

  private static Reason nameReason(IOException fault) {
    return has(fault, BoundedNames.NearbyException.class)
        ? ReachReasons.LOCAL_ADDRESS
        : ReachReasons.NAME_NOT_RESOLVED;
  }

  /** The library wraps the system's own words, which stand further down. */
  private static Reason connectionReason(IOException fault) {
    boolean refused = ConnectionFaults.causes(fault)
        .map(cause -> String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT))
        .anyMatch(words -> words.contains("refused"));
    boolean noWay = fault instanceof InterruptedIOException
        || fault instanceof NoRouteToHostException
        || fault instanceof ConnectException;
    return refused || !noWay ? ReachReasons.REFUSED : ReachReasons.SILENT;
  }

  private static Reason proxyReason(IOException fault) {
    String words = String.valueOf(fault.getMessage());
    Matcher status = NO_TUNNEL.matcher(words);
    if (words.contains(NO_SIGN_IN)) {
      return ReachReasons.PROXY_SIGN_IN;
    }
    return status.find() && isForbidden(status.group(1))
        ? ReachReasons.PROXY_REFUSED
        : ReachReasons.PROXY_FAILED;
  }

  private static boolean isForbidden(String status) {
    return status.equals("403") || status.equals("451");
  }

  private static Reason tlsReason(IOException fault) {
    if (fault instanceof SSLPeerUnverifiedException) {
      return ReachReasons.OTHER_NAME;
    }
    if (has(fault, CertificateExpiredException.class)
        || has(fault, CertificateNotYetValidException.class)) {
      return ReachReasons.CERTIFICATE_DATES;
    }
    if (has(fault, CertPathBuilderException.class)) {
      return ReachReasons.INSPECTED;
    }
    return fault instanceof InterruptedIOException ? ReachReasons.SILENT : ReachReasons.TLS_FAILED;
  }

  private static boolean has(IOException fault, Class<? extends Throwable> type) {
    return ConnectionFaults.causes(fault).anyMatch(type::isInstance);
  }
}
