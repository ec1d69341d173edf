package io.deskworthy.report.jws;

import java.security.Provider;
import java.util.Optional;

/**
 * A library that makes and checks ECDSA signatures faster than the JDK. What stands on the class
 * path is found by {@link java.util.ServiceLoader}; nothing needs to.
 */
public interface EcdsaLibrary {

  /**
   * Returns its provider of {@code EC} keys and of {@code SHA256withECDSA}; nothing if it does not
   * run on this system.
   */
  Optional<Provider> provider();
}
