package io.deskworthy.agent.http;

import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.NetworkReasons;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Names what went wrong between this computer and a server. */
public final class ConnectionFaults {

  private static final List<Class<? extends Exception>> UNTRUSTED = List.of(
      CertPathBuilderException.class, CertPathValidatorException.class, CertificateException.class);

  private ConnectionFaults() {}

  /**
   * Returns the reason that {@code fault} stands for.
   *
   * @param otherwise the reason for what breaks without saying more, such as a reset connection
   */
  public static Reason reasonOf(IOException fault, Reason otherwise) {
    if (fault instanceof UnknownHostException) {
      return NetworkReasons.NAME_NOT_RESOLVED;
    }
    if (fault instanceof SSLException) {
      return tlsReason(fault);
    }
    if (fault instanceof NoRouteToHostException || isUnreachableNetwork(fault)) {
      return NetworkReasons.NO_ROUTE;
    }
    if (fault instanceof ConnectException || fault instanceof SocketTimeoutException) {
      return NetworkReasons.NODE_UNREACHABLE;
    }
    return otherwise;
  }

  private static Reason tlsReason(IOException fault) {
    if (fault instanceof SSLPeerUnverifiedException) {
      return NetworkReasons.CERTIFICATE_OTHER_NAME;
    }
    return causes(fault)
            .anyMatch(cause -> UNTRUSTED.stream().anyMatch(type -> type.isInstance(cause)))
        ? NetworkReasons.CERTIFICATE_NOT_TRUSTED
        : NetworkReasons.TLS_FAILED;
  }

  /** The JDK has no type of its own for ENETUNREACH; its words are the system's. */
  private static boolean isUnreachableNetwork(IOException fault) {
    return fault instanceof ConnectException
        && String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT).contains("unreachable");
  }

  /** Returns {@code fault} and its causes, ten at most: a ring of causes must not hang us. */
  public static Stream<Throwable> causes(Throwable fault) {
    return Stream.iterate(fault, cause -> cause != null, Throwable::getCause).limit(10);
  }
}
