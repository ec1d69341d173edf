package io.deskworthy.agent.command;

import io.deskworthy.agent.noise.capture.MicrophoneException;
import io.deskworthy.agent.noise.capture.PrivacyPage;
import io.deskworthy.agent.text.Words;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NoiseFindings;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Offers to open the system's settings where microphones are allowed, when the system said that
 * they are not.
 *
 * @param terminal where to ask
 * @param words in which to ask
 * @param system as in {@code os.name}
 * @param opener opens the page
 */
record PrivacyOffer(Terminal terminal, Words words, String system, Opener opener) {

  /** Returns the offer on this machine. */
  static PrivacyOffer here(Context context) {
    return new PrivacyOffer(
        context.terminal(), context.words(), System.getProperty("os.name", ""), command -> {
          Process unused = new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
        });
  }

  /** Asks if there is a page, a person and a reason; opens it unless the answer is a no. */
  void make(Findings findings) {
    boolean denied = findings
        .reading(NoiseFindings.MICROPHONE_WORKS)
        .reason()
        .filter(MicrophoneException.PERMISSION_DENIED::equals)
        .isPresent();
    Optional<List<String>> command = PrivacyPage.opener(system);
    if (!denied || command.isEmpty() || !terminal.interactive()) {
      return;
    }
    Optional<String> answer = terminal.ask(words.text("privacy.question"));
    if (answer.isPresent() && !isNo(answer.get())) {
      open(command.get());
    }
  }

  private void open(List<String> command) {
    try {
      opener.open(command);
    } catch (IOException refused) {
      // The advice in the result names the page for whoever looks for it by hand.
      terminal.say(words.text("privacy.not-opened"));
    }
  }

  private boolean isNo(String answer) {
    String no = words.text("again.no").substring(0, 1);
    return answer.toLowerCase(Locale.ROOT).startsWith(no);
  }

  /** Opens a page of the system's settings. */
  interface Opener {
    /** Runs {@code command} and does not wait for it. */
    void open(List<String> command) throws IOException;
  }
}
