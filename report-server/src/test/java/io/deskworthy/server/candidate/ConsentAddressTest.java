package io.deskworthy.server.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.text.ConsentText;
import io.deskworthy.report.text.KeepingTime;
import io.deskworthy.server.RunningPages;
import io.deskworthy.server.SampleFindings;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConsentAddressTest {

  @TempDir
  private static Path folder;

  private static RunningPages pages;

  @BeforeAll
  static void start() throws Exception {
    pages = RunningPages.in(folder);
  }

  @AfterAll
  static void stop() {
    pages.close();
  }

  @Test
  void isADocumentOfItsOwnInBothLanguagesWithVersionAndDigest() throws Exception {
    String path = "/i/" + pages.invite("Anna") + "/consent";

    assertThat(pages.get(path + "?lang=en", "").body())
        .contains("Consent to the processing of my data (text " + ConsentText.VERSION + ")")
        .contains(
            "Example Ltd", "30 days", "180 days", "desk.example", text("en").hash());
    assertThat(pages.get(path + "?lang=ru", "").body())
        .contains("Согласие на обработку моих персональных данных", text("ru").hash());
  }

  @Test
  void isKeptWithTheReport() throws Exception {
    String report = pages.report("Anna", SampleFindings.good()).get("report").stringValue();

    assertThat(pages.consent(report)).hasValueSatisfying(consent -> {
      assertThat(consent.language()).isEqualTo("en");
      assertThat(consent.textHash()).isEqualTo(text("en").hash());
      assertThat(consent.givenAt()).isEqualTo(pages.clock().instant());
    });
  }

  @Test
  void isNotThereForWrongCodes() throws Exception {
    assertThat(pages.get("/i/AAAA-BBBB-CCCC/consent", "").statusCode()).isEqualTo(404);
  }

  private static ConsentText text(String language) {
    return ConsentText.of(
        Locale.forLanguageTag(language),
        "Example Ltd",
        pages.position(),
        "desk.example",
        new KeepingTime(30, 180));
  }
}
