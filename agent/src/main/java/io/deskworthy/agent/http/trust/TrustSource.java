package io.deskworthy.agent.http.trust;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;

/** A place where a system keeps the authorities it trusts. */
@FunctionalInterface
interface TrustSource {

  /**
   * Reads the authorities.
   *
   * @throws IOException if the place cannot be read
   * @throws GeneralSecurityException if what is there is none
   */
  List<X509Certificate> read() throws IOException, GeneralSecurityException;
}
