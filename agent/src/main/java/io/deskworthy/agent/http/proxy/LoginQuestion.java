package io.deskworthy.agent.http.proxy;

import java.util.Optional;

/** Asks the person at the computer for what a proxy wants to know. */
@FunctionalInterface
public interface LoginQuestion {

  /** Nobody is there to be asked. */
  LoginQuestion NOBODY = proxy -> Optional.empty();

  /**
   * Asks.
   *
   * @param proxy HOST:PORT of the proxy
   * @return nothing if nobody answers
   */
  Optional<ProxyLogin> ask(String proxy);
}
