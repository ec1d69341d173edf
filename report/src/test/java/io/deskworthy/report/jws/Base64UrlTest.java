package io.deskworthy.report.jws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class Base64UrlTest {

  static Stream<byte[]> bytes() {
    Random random = new Random(3);
    return Stream.generate(() -> {
          byte[] bytes = new byte[random.nextInt(70)];
          random.nextBytes(bytes);
          return bytes;
        })
        .limit(200);
  }

  @ParameterizedTest
  @MethodSource("bytes")
  void findsTheBytesAgain(byte[] bytes) {
    assertThat(Base64Url.decode(Base64Url.encode(bytes)).orElseThrow()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"QR", "QQ==", "QQ=", "Q", "Q Q", "QQ\n", "+w", "/w", "Qé", "Q\u0141", "QQ."})
  void takesNoOtherSpelling(String text) {
    assertThat(Base64Url.decode(text)).isEmpty();
  }
}
