package io.deskworthy.server.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SearchKeysTest {

  @Test
  void areTheWordsOfNamesAndAddresses() {
    assertThat(SearchKeys.words(Stream.of("Пётр О’Нил-Смит", "p.onil+job@Example.com", "")))
        .containsExactly("петр", "о", "нил", "смит", "p", "onil", "job", "example", "com");
  }

  @Test
  void neverGrowBeyondWhatAnIndexTakes() {
    String many = "я".repeat(500) + " "
        + String.join(
            " ", IntStream.range(0, 500).mapToObj(number -> "слово" + number).toList());

    assertThat(String.join(" ", SearchKeys.words(Stream.of(many))).length()).isLessThan(300);
    assertThat(SearchKeys.sorting(many)).hasSize(40);
    assertThat(SearchKeys.sorting("\uD83D\uDE00".repeat(50)).length()).isEqualTo(40);
    assertThat(SearchKeys.sorting("x" + "\uD83D\uDE00".repeat(50)).length()).isEqualTo(39);
  }
}
