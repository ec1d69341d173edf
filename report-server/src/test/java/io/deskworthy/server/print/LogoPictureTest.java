package io.deskworthy.server.print;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LogoPictureTest {

  @ParameterizedTest
  @CsvSource({"png, 1200, 300", "jpeg, 300, 900", "png, 1, 1", "png, 2000, 10"})
  void isSmallHoweverLargeItCame(String format, int width, int height) throws Exception {
    byte[] png = LogoPicture.png(Pictures.written(width, height, format)).orElseThrow();

    BufferedImage logo = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(logo.getWidth()).isLessThanOrEqualTo(480);
    assertThat(logo.getHeight()).isLessThanOrEqualTo(128);
    assertThat(png).hasSizeLessThanOrEqualTo(40_000);
  }

  @Test
  void passesNothingOnThatStandsBehindThePicture() throws Exception {
    byte[] file = Pictures.png(20, 20);
    byte[] longer = Arrays.copyOf(file, file.length + 8);
    System.arraycopy("<script>".getBytes(UTF_8), 0, longer, file.length, 8);

    assertThat(new String(LogoPicture.png(longer).orElseThrow(), ISO_8859_1))
        .doesNotContain("script");
  }

  @Test
  void isNotMadeOfWhatIsTooLargeToDecode() throws Exception {
    assertThat(LogoPicture.png(Pictures.png(3001, 1))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<svg/>", "GIF89a", "BM", "RIFF    WEBP"})
  void isNotMadeOfAnythingElse(String file) {
    assertThat(LogoPicture.png(file.getBytes(UTF_8))).isEmpty();
  }

  @Test
  void isNotMadeOfADamagedFile() throws Exception {
    byte[] file = Pictures.png(50, 50);
    for (int length = 0; length < file.length / 2; length += 7) {
      assertThat(LogoPicture.png(Arrays.copyOf(file, length))).isEmpty();
    }
  }
}
