package io.deskworthy.agent.submission;

import io.deskworthy.agent.identity.ServerOrigin;
import io.deskworthy.agent.submission.MalformedInvitationException.Fault;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who invites, and with which code.
 *
 * @param server address of the server, without a slash at its end; it may have a path
 * @param code what the server knows the invitation by
 */
public record InvitationLink(URI server, InvitationCode code) {

  private static final String OWN_SCHEME = "deskworthy://";

  private static final Pattern LINK =
      Pattern.compile("(https?://[^?#\\s]+?)/i/([^/?#\\s]+)/?([?#].*)?");

  /**
   * The name of a downloaded file: {@code deskworthy-CODE@HOST.jar}, or {@code HOST_PORT} since no
   * file system of Windows takes a colon. Browsers add {@code (1)} to a second download.
   */
  private static final Pattern FILE_NAME = Pattern.compile(
      "deskworthy-([0-9A-Za-z-]{12,20})@([A-Za-z0-9.-]+?)(?:_([0-9]{1,5}))?(?: ?\\([0-9]+\\))?\\.[a-z]+");

  /**
   * Reads a link as it stands in the invitation: {@code https://host/i/AB12-CD34-EF56}, or as a
   * browser hands it over: {@code deskworthy://host/i/AB12-CD34-EF56}.
   *
   * @throws MalformedInvitationException if it is none
   */
  public static InvitationLink parse(String link) throws MalformedInvitationException {
    String trimmed = link.strip().replaceAll("^[<\"']+|[>\"'.,;]+$", "");
    Matcher parts = LINK.matcher(opened(trimmed));
    if (!parts.matches()) {
      boolean web = trimmed.startsWith("https://") || trimmed.startsWith("http://");
      throw new MalformedInvitationException(web ? Fault.NO_CODE : Fault.NOT_A_LINK);
    }
    return of(parts.group(1), parts.group(2));
  }

  /** Browsers hand a link over in the scheme that the installer registers. */
  private static String opened(String link) {
    return link.startsWith(OWN_SCHEME) ? "https://" + link.substring(OWN_SCHEME.length()) : link;
  }

  /**
   * Joins a server's address and a code that came apart.
   *
   * @throws MalformedInvitationException if one of them is not what it should be
   */
  public static InvitationLink of(String server, String code) throws MalformedInvitationException {
    URI address = address(server.strip().replaceAll("/+$", ""))
        .orElseThrow(() -> new MalformedInvitationException(Fault.NOT_A_LINK));
    return new InvitationLink(
        address,
        InvitationCode.parse(code)
            .orElseThrow(() -> new MalformedInvitationException(Fault.CODE_MISTYPED)));
  }

  /** Returns the invitation that rides in the name of a downloaded file, or nothing. */
  public static Optional<InvitationLink> inFileName(String name) {
    Matcher parts = FILE_NAME.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String host = parts.group(2);
    String port = parts.group(3) == null ? "" : ":" + parts.group(3);
    return address((isThisMachine(host) ? "http://" : "https://") + host + port)
        .flatMap(server ->
            InvitationCode.parse(parts.group(1)).map(code -> new InvitationLink(server, code)));
  }

  /** Returns the address below the server that {@code path}, with its slash, leads to. */
  URI at(String path) {
    return URI.create(server + path);
  }

  /** A server that somebody tries out on his own machine has no certificate for that name. */
  private static boolean isThisMachine(String host) {
    return host.equals("localhost") || host.equals("127.0.0.1");
  }

  private static Optional<URI> address(String server) {
    try {
      URI address = new URI(server);
      boolean plain = address.getRawQuery() == null
          && address.getRawFragment() == null
          && address.getRawUserInfo() == null;
      return plain && ServerOrigin.of(address).isPresent()
          ? Optional.of(address)
          : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }
}
