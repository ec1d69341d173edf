package io.deskworthy.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.text.Words;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.finding.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrivacyOfferTest {

  private static final String DENIED = "microphone-permission-denied";

  private final StringWriter said = new StringWriter();
  private final List<String> opened = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"", "y", "yes"})
  void opensThePageUnlessTheAnswerIsANo(String answer) {
    offer("Windows 11", answer, opened::addAll).make(microphone(DENIED));

    assertThat(opened).contains("ms-settings:privacy-microphone");
  }

  @Test
  void opensNothingAfterANo() {
    offer("Mac OS X", "no", opened::addAll).make(microphone(DENIED));

    assertThat(said.toString()).contains("Open the page of the settings");
    assertThat(opened).isEmpty();
  }

  @Test
  void asksNobodyWhereNothingIsDeniedOrTheSystemHasNoSuchPage() {
    offer("Windows 11", "", opened::addAll).make(microphone("no-microphone"));
    offer("Linux", "", opened::addAll).make(microphone(DENIED));

    assertThat(said.toString()).isEmpty();
    assertThat(opened).isEmpty();
  }

  @Test
  void saysWhenThePageCannotBeOpened() {
    offer("Windows 11", "", command -> {
          throw new IOException("no rundll32");
        })
        .make(microphone(DENIED));

    assertThat(said.toString()).contains("could not be opened");
  }

  private PrivacyOffer offer(String system, String answer, PrivacyOffer.Opener opener) {
    Terminal terminal = new Terminal(
        new PrintWriter(said, true),
        new PrintWriter(said, true),
        new BufferedReader(new StringReader(answer + "\n")),
        true,
        false);
    return new PrivacyOffer(terminal, Words.in(Locale.ENGLISH), system, opener);
  }

  private static Findings microphone(String reason) {
    return Findings.builder()
        .unknown(NoiseFindings.MICROPHONE_WORKS, new Reason(reason))
        .build();
  }
}
