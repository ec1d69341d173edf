package io.deskworthy.agent.submission;

import io.deskworthy.agent.http.AnswerTooLargeException;
import io.deskworthy.agent.http.ConnectionFaults;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Names what an {@link IOException} of an HTTP call means, from its class and its causes. */
final class CallFaults {

  private CallFaults() {}

  static DeliveryFault of(IOException failed) {
    if (failed instanceof AnswerTooLargeException) {
      return DeliveryFault.ANSWER_TOO_LARGE;
    }
    if (says(failed, "authenticate with proxy") || says(failed, "PROXY_AUTH")) {
      return DeliveryFault.PROXY_LOGIN_REQUIRED;
    }
    if (has(failed, SSLException.class::isInstance)) {
      return ofTls(failed);
    }
    if (says(failed, "Unexpected status line")) {
      return DeliveryFault.UNEXPECTED_ANSWER;
    }
    return ofSocket(failed);
  }

  private static DeliveryFault ofTls(IOException failed) {
    boolean certificate = has(
        failed,
        cause ->
            cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException);
    return certificate
        ? DeliveryFault.CERTIFICATE_NOT_TRUSTED
        : DeliveryFault.SECURE_CONNECTION_FAILED;
  }

  private static DeliveryFault ofSocket(IOException failed) {
    if (has(failed, UnknownHostException.class::isInstance)) {
      return DeliveryFault.SERVER_NAME_UNKNOWN;
    }
    if (has(failed, NoRouteToHostException.class::isInstance) || says(failed, "unreachable")) {
      return DeliveryFault.NO_NETWORK;
    }
    if (has(failed, InterruptedIOException.class::isInstance)) {
      return DeliveryFault.SERVER_SILENT;
    }
    return has(failed, ConnectException.class::isInstance)
        ? DeliveryFault.CONNECTION_REFUSED
        : DeliveryFault.CONNECTION_CUT;
  }

  private static boolean says(Throwable failed, String words) {
    return has(failed, cause -> String.valueOf(cause.getMessage()).contains(words));
  }

  private static boolean has(Throwable failed, Predicate<Throwable> matches) {
    return ConnectionFaults.causes(failed).anyMatch(matches);
  }
}
