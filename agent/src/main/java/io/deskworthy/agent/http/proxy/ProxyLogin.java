package io.deskworthy.agent.http.proxy;

/**
 * Name and password for a proxy. In memory only: never stored, logged or reported.
 *
 * @param user name
 * @param password may be empty
 */
public record ProxyLogin(String user, String password) {

  /** Shows neither. */
  @Override
  public String toString() {
    return "ProxyLogin[…]";
  }
}
