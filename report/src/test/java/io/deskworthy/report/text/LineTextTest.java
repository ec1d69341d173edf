package io.deskworthy.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.RandomFindings;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.finding.ThroughputFindings;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.PolicyFormat;
import io.deskworthy.report.policy.Presets;
import io.deskworthy.report.text.LineText.Reader;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.ByteSize;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LineTextTest {

  /** Demands 20 Mbit/s of download and 5 of upload, and loads both with 30. */
  private static final Policy POLICY = defaultPolicy();

  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
  private static final Texts RUSSIAN = Texts.in(Locale.forLanguageTag("ru"));

  /** 100 ms at 1 Mbit/s. */
  private static final long MEGABIT = 12_500;

  @Test
  void saysWhatALineCarriesInItsWeakestMomentsAndUnderLoad() {
    Findings findings = line(NetworkFindings.DOWNLOAD, 24.7, 15.4)
        .measured(NetworkFindings.IDLE_RTT, Duration.ofNanos(11_930_000))
        .measured(NetworkFindings.DOWNLOAD_LOADED_RTT, Duration.ofMillis(240))
        .build();

    assertThat(english(findings))
        .isEqualTo("Your line carries 24 Mbit/s, 15.4 in its weakest moments."
            + " Downloading something large raises its delay from 12 to 240 ms.");
    assertThat(russian(findings))
        .isEqualTo("Ваша линия принимает 24 Мбит/с, а в самые слабые моменты — 15,4."
            + " Когда скачивается что-то большое, задержка растёт с 12 до 240 мс.");
  }

  @Test
  void saysAtLeastOfALineThatWasNotAskedForMore() {
    Findings findings = line(NetworkFindings.DOWNLOAD, 29.8, 28.9)
        .measured(NetworkFindings.IDLE_RTT, Duration.ofMillis(23))
        .measured(NetworkFindings.DOWNLOAD_LOADED_RTT, Duration.ofMillis(29))
        .build();

    assertThat(english(findings))
        .isEqualTo("Your line carries at least 30 Mbit/s and hardly varies."
            + " At this rate its delay hardly changes from 23 ms.");
    assertThat(russian(findings))
        .isEqualTo("Ваша линия принимает не меньше 30 Мбит/с, почти без колебаний."
            + " При такой скорости задержка почти не меняется: 23 мс.");
  }

  @Test
  void saysWhatALineCarriesThatWasNotHeldToThePace() {
    assertThat(english(line(NetworkFindings.DOWNLOAD, 94.3, 94).build()))
        .isEqualTo("Your line carries 94 Mbit/s and hardly varies.");
  }

  @Test
  void saysThatALineIsJustAtTheLimit() {
    Findings findings = line(NetworkFindings.UPLOAD, 4.55, 4.5)
        .measured(NetworkFindings.UPLOAD.borderline(), true)
        .build();

    assertThat(english(findings))
        .isEqualTo("Your line sends 4.5 Mbit/s and hardly varies."
            + " That is just at the limit: 4.5 Mbit/s would be enough.");
    assertThat(russian(findings))
        .isEqualTo("Ваша линия отдаёт 4,5 Мбит/с, почти без колебаний."
            + " Это на самой границе: достаточно было бы 4,5 Мбит/с.");
  }

  @Test
  void speaksToAnEmployerOfALineThatIsNotTheirs() {
    Findings findings = line(NetworkFindings.DOWNLOAD, 24.7, 24).build();

    assertThat(LineText.all(findings, POLICY, ENGLISH, Reader.EMPLOYER)
            .get(0)
            .sentences()
            .get(0))
        .startsWith("The line carries ");
    assertThat(LineText.all(findings, POLICY, RUSSIAN, Reader.EMPLOYER)
            .get(0)
            .sentences()
            .get(0))
        .startsWith("Линия принимает ");
  }

  @Test
  void saysNothingAboutADirectionThatIsNotKnown() {
    Findings findings = Findings.builder()
        .unknown(NetworkFindings.DOWNLOAD.goodput(), new Reason("connection-lost"))
        .build();

    assertThat(LineText.all(findings, POLICY, ENGLISH, Reader.CANDIDATE)).isEmpty();
    assertThat(LineText.all(Findings.NONE, POLICY, ENGLISH, Reader.CANDIDATE)).isEmpty();
  }

  @Test
  void doesNotSayThatARateHeldWhenNobodyKnows() {
    Findings findings = Findings.builder()
        .measured(NetworkFindings.DOWNLOAD.goodput(), BitRate.ofMegabitsPerSecond(24.7))
        .build();

    assertThat(english(findings)).isEqualTo("Your line carries 24 Mbit/s.");
  }

  @Test
  void leavesNoPlaceholderWhateverWasFound() {
    Random random = new Random(7);
    for (int run = 0; run < 300; run++) {
      Findings findings = RandomFindings.of(random);
      for (Texts texts : List.of(ENGLISH, RUSSIAN)) {
        assertThat(LineText.all(findings, POLICY, texts, Reader.CANDIDATE))
            .flatExtracting(LineText::sentences)
            .allMatch(sentence -> !sentence.contains("{") && !sentence.contains("line."));
      }
    }
  }

  /** A line of {@code mean} that falls to {@code weakest} for two seconds of ten. */
  private static Findings.Builder line(ThroughputFindings names, double mean, double weakest) {
    List<Long> bins = new ArrayList<>(Collections.nCopies(80, Math.round(mean * MEGABIT)));
    bins.addAll(Collections.nCopies(20, Math.round(weakest * MEGABIT)));
    return Findings.builder()
        .measured(names.goodput(), BitRate.ofMegabitsPerSecond(mean))
        .measured(names.binBytes(), bins.stream().map(ByteSize::new).toList());
  }

  private static String english(Findings findings) {
    return said(findings, ENGLISH);
  }

  private static String russian(Findings findings) {
    return said(findings, RUSSIAN);
  }

  private static String said(Findings findings, Texts texts) {
    List<LineText> all = LineText.all(findings, POLICY, texts, Reader.CANDIDATE);
    return String.join(" ", all.get(0).sentences()).replace('\u00a0', ' ');
  }

  private static Policy defaultPolicy() {
    try {
      return PolicyFormat.read(Presets.defaultPolicy());
    } catch (MalformedJsonException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
