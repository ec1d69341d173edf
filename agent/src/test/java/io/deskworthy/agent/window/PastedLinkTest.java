package io.deskworthy.agent.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PastedLinkTest {

  @Test
  void isFoundInTheMailAroundIt() {
    String mail = "Hello Anna,\nour site is https://example.com/about. Please open\n"
        + "https://jobs.example.com/i/AB12-CD34-EF56.\nRegards";

    assertThat(PastedLink.in(mail)).contains("https://jobs.example.com/i/AB12-CD34-EF56.");
  }

  @Test
  void isFoundAsABrowserHandsItOver() {
    assertThat(PastedLink.in("deskworthy://jobs.example.com/i/AB12-CD34-EF56")).isPresent();
  }

  @Test
  void isNotFoundWhereThereIsNone() {
    assertThat(PastedLink.in("https://example.com/ and my shopping list")).isEmpty();
    assertThat(PastedLink.in("")).isEmpty();
  }
}
