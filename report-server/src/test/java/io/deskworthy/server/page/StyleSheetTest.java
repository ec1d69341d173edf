package io.deskworthy.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.deskworthy.server.http.Routes;
import io.deskworthy.server.http.RunningServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StyleSheetTest {

  /** WCAG 2, success criterion 1.4.3. */
  private static final double LEAST_CONTRAST = 4.5;

  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6})");

  @Test
  void isKeptForeverAtAnAddressThatChangesWithIt() throws Exception {
    StyleSheet styleSheet = new StyleSheet();
    Routes routes = new Routes();
    styleSheet.addTo(routes);

    try (RunningServer server = RunningServer.of(routes)) {
      HttpResponse<String> css = get(server, styleSheet.path());

      assertThat(css.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
      assertThat(css.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
      assertThat(css.body()).isEqualTo(css());
      assertThat(get(server, "/assets/style-00000000.css").statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "text, page",
    "text, surface",
    "text, good-back",
    "muted, page",
    "muted, surface",
    "muted, good-back",
    "accent, page",
    "accent, surface",
    "on-accent, accent",
    "good, good-back",
    "good, surface",
    "bad, bad-back",
    "bad, surface",
    "open, open-back",
    "open, surface"
  })
  void canBeReadInLightAndInDark(String ink, String paper) throws IOException {
    for (Map<String, String> colours : palettes()) {
      assertThat(colours).containsKeys(ink, paper);
      assertThat(contrast(colours.getOrDefault(ink, ""), colours.getOrDefault(paper, "")))
          .as(ink + " on " + paper)
          .isGreaterThanOrEqualTo(LEAST_CONTRAST);
    }
  }

  @Test
  void measuresContrastAsWcagDoes() {
    assertThat(contrast("000000", "ffffff")).isCloseTo(21, within(0.01));
    assertThat(contrast("777777", "ffffff")).isCloseTo(4.48, within(0.01));
  }

  private static List<Map<String, String>> palettes() throws IOException {
    String css = css();
    int dark = css.indexOf("prefers-color-scheme: dark");
    return List.of(colours(css.substring(0, dark)), colours(css.substring(dark)));
  }

  private static Map<String, String> colours(String css) {
    Map<String, String> colours = new HashMap<>();
    COLOUR
        .matcher(css)
        .results()
        .forEach(found -> colours.putIfAbsent(found.group(1), found.group(2)));
    return colours;
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** Relative luminance as WCAG 2 defines it. */
  private static double luminance(String hex) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double share = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
      sum +=
          weights[i] * (share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private static String css() throws IOException {
    try (InputStream file = StyleSheet.class.getResourceAsStream("style.css")) {
      assertThat(file).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static HttpResponse<String> get(RunningServer server, String path) throws Exception {
    return server
        .client()
        .send(
            HttpRequest.newBuilder(server.uri(path)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
