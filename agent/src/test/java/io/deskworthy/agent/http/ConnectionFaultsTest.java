package io.deskworthy.agent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.NetworkReasons;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ConnectionFaultsTest {

  @ParameterizedTest
  @MethodSource("faults")
  void namesTheFault(IOException fault, Reason reason) {
    assertThat(ConnectionFaults.reasonOf(fault, NetworkReasons.CONNECTION_LOST)).isEqualTo(reason);
  }

  private static Stream<Arguments> faults() {
    SSLHandshakeException untrusted = new SSLHandshakeException("PKIX path building failed");
    untrusted.initCause(new RuntimeException(new CertPathValidatorException("no anchor")));
    return Stream.of(
        arguments(new UnknownHostException("desk.example"), NetworkReasons.NAME_NOT_RESOLVED),
        arguments(new NoRouteToHostException(), NetworkReasons.NO_ROUTE),
        arguments(new ConnectException("Network is unreachable"), NetworkReasons.NO_ROUTE),
        arguments(new ConnectException("Connection refused"), NetworkReasons.NODE_UNREACHABLE),
        arguments(new SocketTimeoutException(), NetworkReasons.NODE_UNREACHABLE),
        arguments(untrusted, NetworkReasons.CERTIFICATE_NOT_TRUSTED),
        arguments(
            new SSLPeerUnverifiedException("Hostname"), NetworkReasons.CERTIFICATE_OTHER_NAME),
        arguments(new SSLHandshakeException("no cipher"), NetworkReasons.TLS_FAILED),
        arguments(new SocketException("reset"), NetworkReasons.CONNECTION_LOST));
  }
}
