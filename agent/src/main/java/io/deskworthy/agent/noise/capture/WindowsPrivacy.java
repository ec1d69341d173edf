package io.deskworthy.agent.noise.capture;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The switches of Windows' privacy page for microphones, as the registry keeps them: for the whole
 * computer, for this person, for desktop programs; and the policy that an administrator may have
 * set above them. A missing value means allowed.
 */
final class WindowsPrivacy implements MicrophonePrivacy {

  private static final String CONSENT =
      "\\Software\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore\\microphone";

  private static final List<String> SWITCHES =
      List.of("HKLM" + CONSENT, "HKCU" + CONSENT, "HKCU" + CONSENT + "\\NonPackaged");

  private static final String POLICY = "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\AppPrivacy";

  private static final String POLICY_VALUE = "LetAppsAccessMicrophone";

  /** {@code Value REG_SZ Deny}. */
  private static final Pattern DENIED = Pattern.compile("(?m)^\\s*Value\\s+REG_SZ\\s+Deny\\s*$");

  /** 2 is "force deny"; 0 leaves it to the person, 1 forces the contrary. */
  private static final Pattern FORCED =
      Pattern.compile("(?m)^\\s*" + POLICY_VALUE + "\\s+REG_DWORD\\s+0x2\\s*$");

  private final Answers answers;

  WindowsPrivacy(Answers answers) {
    this.answers = answers;
  }

  @Override
  public boolean microphoneDenied() throws InterruptedException {
    for (String key : SWITCHES) {
      if (DENIED.matcher(query(key, "Value")).find()) {
        return true;
      }
    }
    return FORCED.matcher(query(POLICY, POLICY_VALUE)).find();
  }

  private String query(String key, String value) throws InterruptedException {
    return answers.of("reg", "query", key, "/v", value).orElse("");
  }
}
