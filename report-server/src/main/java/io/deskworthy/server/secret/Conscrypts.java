package io.deskworthy.server.secret;

import io.deskworthy.report.jws.EcdsaLibrary;
import java.security.Provider;
import java.util.Optional;
import org.conscrypt.Conscrypt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * BoringSSL by way of Conscrypt: it makes and checks signatures many times as fast as JDK 17, and a
 * report has four, its certificate a fifth. It is not made one of Java's own providers: nothing
 * else, TLS included, comes to use it.
 */
public final class Conscrypts implements EcdsaLibrary {

  private static final Logger LOG = LoggerFactory.getLogger(Conscrypts.class);

  @Override
  public Optional<Provider> provider() {
    if (!Conscrypt.isAvailable()) {
      LOG.info(
          "Conscrypt has no library for this system; Java makes and checks signatures, more slowly");
      return Optional.empty();
    }
    return Optional.of(Conscrypt.newProvider());
  }
}
