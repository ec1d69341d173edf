package io.deskworthy.server.webhook;

import io.deskworthy.server.http.PublicAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which addresses this server may be sent to: https, and outside of private networks, so that
 * nobody can point it at its own neighbours. Names are looked up here, and the connection is made
 * to what was found and checked: a name that leads elsewhere a moment later changes nothing.
 */
public final class Addresses {

  private static final int MAX_LENGTH = 1000;

  private final Names names;
  private final boolean loopback;

  /**
   * Looks names up in {@code names}.
   *
   * @param loopback whether plain http to this machine itself is allowed
   */
  public Addresses(Names names, boolean loopback) {
    this.names = names;
    this.loopback = loopback;
  }

  /** Returns the addresses of the system's own name service. */
  public static Addresses ofSystem(boolean loopback) {
    return new Addresses(host -> Arrays.asList(InetAddress.getAllByName(host)), loopback);
  }

  /** Finds the addresses of a name. */
  @FunctionalInterface
  public interface Names {

    /** Returns the addresses of {@code host}. */
    List<InetAddress> of(String host) throws UnknownHostException;
  }

  /**
   * Reads an address that somebody typed.
   *
   * @throws RefusedAddressException if it may not be called; says why
   */
  public URI parse(String text) throws RefusedAddressException {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException wrong) {
      throw new RefusedAddressException("not-an-address");
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost();
    if (text.length() > MAX_LENGTH || host == null || uri.getRawFragment() != null) {
      throw new RefusedAddressException("not-an-address");
    }
    if (uri.getRawUserInfo() != null) {
      throw new RefusedAddressException("with-password");
    }
    if (!scheme.equals("https") && !(loopback && scheme.equals("http") && isLoopbackName(host))) {
      throw new RefusedAddressException("not-https");
    }
    return uri;
  }

  /**
   * Returns the addresses of {@code uri}'s host, if each may be called.
   *
   * @throws RefusedAddressException if one may not, or there is none; says why
   */
  public List<InetAddress> check(URI uri) throws RefusedAddressException {
    String host = parse(uri.toString()).getHost();
    List<InetAddress> found;
    try {
      found = names.of(host);
    } catch (UnknownHostException unknown) {
      throw new RefusedAddressException("name-unknown");
    }
    boolean ownMachine =
        loopback && isLoopbackName(host) && found.stream().allMatch(InetAddress::isLoopbackAddress);
    if (!ownMachine && !found.stream().allMatch(PublicAddress::isPublic)) {
      throw new RefusedAddressException("private-network");
    }
    return found;
  }

  private static boolean isLoopbackName(String host) {
    return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
  }
}
