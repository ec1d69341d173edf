package io.deskworthy.agent.http.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of certificates in PEM, as Linux keeps them. A certificate in it that Java cannot read is
 * left out, not the others with it.
 *
 * @param file where it is
 */
record PemBundle(Path file) implements TrustSource {

  /** Distributions' bundles have 0.2 to 0.5 MB. */
  private static final int MAX_BYTES = 8 * 1024 * 1024;

  private static final Pattern CERTIFICATE = Pattern.compile(
      "-----BEGIN (TRUSTED |X509 |)CERTIFICATE-----[^-]*-----END \\1CERTIFICATE-----");

  @Override
  public List<X509Certificate> read() throws IOException, CertificateException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> found = new ArrayList<>();
    Matcher each = CERTIFICATE.matcher(text());
    while (each.find()) {
      try {
        byte[] pem = each.group().getBytes(StandardCharsets.US_ASCII);
        found.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(pem)));
      } catch (CertificateException unreadable) {
        // One odd authority must not cost the other hundred.
      }
    }
    return found;
  }

  private String text() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MAX_BYTES), StandardCharsets.ISO_8859_1);
    }
  }
}
