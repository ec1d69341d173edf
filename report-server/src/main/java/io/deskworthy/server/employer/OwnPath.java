package io.deskworthy.server.employer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where somebody goes after they have signed in: somewhere on this server. */
final class OwnPath {

  /** A path of ours: a second slash or a backslash would lead to another host. */
  private static final Pattern OWN = Pattern.compile("/[A-Za-z0-9][A-Za-z0-9/._~?&=%+-]{0,500}");

  private OwnPath() {}

  /** Returns {@code path}, or the start page if it would lead anywhere else. */
  static String of(String path) {
    return OWN.matcher(path).matches() ? path : ApplicantsAddress.PATH;
  }

  /** Returns {@code address} with the wish to go on to {@code next}. */
  static String goingOn(String address, String next) {
    return address + "?next=" + URLEncoder.encode(of(next), StandardCharsets.UTF_8);
  }
}
