package io.deskworthy.server.candidate;

import io.deskworthy.server.invitation.InvitationCode;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name under which a candidate's computer saves a download: with the invitation in it, so that
 * starting the program is all there is to do. The agent reads it back from its own file's name.
 */
final class SavedName {

  /** The program as such; files with a version or anything else in their name keep it. */
  private static final Pattern PROGRAM = Pattern.compile("deskworthy(\\.[a-z]+)");

  private SavedName() {}

  /**
   * Returns {@code deskworthy-AB12-CD34-EF56@host.jar} for {@code deskworthy.jar}, and every other
   * name as it is. A port follows the host after a low line: Windows allows no colon in a name.
   */
  static String of(String name, InvitationCode code, URI server) {
    Matcher program = PROGRAM.matcher(name);
    if (!program.matches()) {
      return name;
    }
    String port = server.getPort() < 0 ? "" : "_" + server.getPort();
    return "deskworthy-" + code.text() + "@" + server.getHost() + port + program.group(1);
  }
}
