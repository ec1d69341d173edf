package io.deskworthy.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MultipartTest {

  private static final String TYPE = "multipart/form-data; boundary=xYz";

  @Test
  void readsFieldsAndFiles() {
    Upload upload = Multipart.read(
        TYPE,
        form(
            field("name", "Анна"),
            field("name", "second"),
            file("csv", "list.csv", "a;b\r\nc;d"),
            file("empty", "", "")));

    assertThat(upload.fields()).isEqualTo(Map.of("name", "Анна"));
    assertThat(upload.file("csv")).contains("a;b\r\nc;d".getBytes(UTF_8));
    assertThat(upload.file("empty")).isEmpty();
    assertThat(upload.file("none")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "application/x-www-form-urlencoded, 415",
    "multipart/form-data, 415",
    "multipart/mixed; boundary=xYz, 415",
    "'multipart/form-data; boundary=\"xYz', 415",
    "multipart/form-data; boundary=other, 400"
  })
  void refusesWhatIsNoSuchForm(String type, int status) {
    Problem problem =
        catchThrowableOfType(Problem.class, () -> Multipart.read(type, form(field("a", "b"))));

    assertThat(problem.status()).isEqualTo(status);
  }

  @Test
  void refusesAFormThatIsBrokenOff() {
    byte[] whole = form(field("a", "b"));
    for (int length = 0; length < whole.length - 4; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThat(catchThrowableOfType(Problem.class, () -> Multipart.read(TYPE, part)))
          .as("%s bytes", length)
          .isNotNull();
    }
  }

  @Test
  void refusesTooManyFields() {
    byte[] many = form(IntStream.range(0, 60)
        .mapToObj(number -> field("f" + number, ""))
        .collect(Collectors.joining()));

    assertThat(catchThrowableOfType(Problem.class, () -> Multipart.read(TYPE, many)))
        .isNotNull();
  }

  private static byte[] form(String... parts) {
    return (String.join("", parts) + "--xYz--\r\n").getBytes(UTF_8);
  }

  private static String field(String name, String value) {
    return "--xYz\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
        + "\r\n";
  }

  private static String file(String name, String fileName, String content) {
    return "--xYz\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
        + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n";
  }
}
