package io.deskworthy.agent.reach;

import io.deskworthy.report.finding.ReachFindings;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.X509TrustManager;

/**
 * Trusts exactly whom another trusts, and remembers who issued a certificate that it refused: the
 * name of an antivirus or of a company's proxy tells a person more than the refusal does.
 */
final class IssuerKept implements X509TrustManager {

  private final X509TrustManager inner;
  private volatile Optional<String> refused = Optional.empty();

  IssuerKept(X509TrustManager inner) {
    this.inner = inner;
  }

  /** Returns the organisation that issued what was refused last, as it calls itself. */
  Optional<String> refusedIssuer() {
    return refused;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    try {
      inner.checkServerTrusted(chain, authType);
    } catch (CertificateException untrusted) {
      refused = issuer(chain);
      throw untrusted;
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    inner.checkClientTrusted(chain, authType);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return inner.getAcceptedIssuers();
  }

  private static Optional<String> issuer(X509Certificate[] chain) {
    if (chain.length == 0) {
      return Optional.empty();
    }
    try {
      List<Rdn> parts = new LdapName(chain[0].getIssuerX500Principal().getName()).getRdns();
      return Stream.of("O", "CN").flatMap(type -> values(parts, type)).findFirst();
    } catch (InvalidNameException unreadable) {
      return Optional.empty();
    }
  }

  private static Stream<String> values(List<Rdn> parts, String type) {
    return parts.stream()
        .filter(part -> part.getType().equalsIgnoreCase(type))
        .filter(part -> part.getValue() instanceof String)
        .map(part -> cleaned((String) part.getValue()))
        .filter(value -> !value.isEmpty());
  }

  /** A stranger wrote it: printable, one line, short. */
  private static String cleaned(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .map(each -> Character.isISOControl(each) ? ' ' : each)
        .filter(each -> Character.getType(each) != Character.SURROGATE
            && Character.getType(each) != Character.FORMAT)
        .limit(ReachFindings.INSPECTOR_LENGTH)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }
}
