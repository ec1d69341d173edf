package io.deskworthy.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.8.8",
        "::1",
        "0.0.0.0",
        "0.1.2.3",
        "::",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.8",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::a00:1",
        "2002:7f00:1::",
        "2001:0:1::1",
        "2001:db8::1"
      })
  void leadNowhereButIntoThePublicInternet(String address) {
    assertThatExceptionOfType(RefusedAddressException.class)
        .isThrownBy(() -> book(false, "8.8.8.8", address).check(URI.create("https://a.example/")))
        .extracting(RefusedAddressException::word)
        .isEqualTo("private-network");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"8.8.8.8", "100.128.0.1", "172.32.0.1", "2001:4860:4860::8888", "64:ff9b::808:808"
      })
  void leadIntoThePublicInternet(String address) throws Exception {
    assertThat(book(false, address).check(URI.create("https://a.example:8443/x?y=z")))
        .containsExactly(InetAddress.getByName(address));
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.example/, not-https",
    "ftp://a.example/, not-https",
    "//a.example/, not-https",
    "http://127.0.0.1/, not-https",
    "https:path, not-an-address",
    "https://a.example/#part, not-an-address",
    "https://a b.example/, not-an-address",
    "https://1.2.3.4.5.6/, not-an-address",
    "https://user:secret@a.example/, with-password",
    "nonsense, not-an-address",
  })
  void areHttpsAndWithoutASecret(String text, String why) {
    assertThatExceptionOfType(RefusedAddressException.class)
        .isThrownBy(() -> book(false, "8.8.8.8").parse(text))
        .extracting(RefusedAddressException::word)
        .isEqualTo(why);
  }

  @Test
  void mayBeThisMachineWhereTheAdminSaysSo() throws Exception {
    assertThat(book(true, "127.0.0.1").check(URI.create("http://localhost:9000/a")))
        .hasSize(1);
    assertThat(book(true, "127.0.0.1").check(URI.create("http://127.0.0.1:9000/a")))
        .hasSize(1);
    assertThatExceptionOfType(RefusedAddressException.class)
        .isThrownBy(() -> book(true, "127.0.0.1").check(URI.create("https://a.example/")));
    assertThatExceptionOfType(RefusedAddressException.class)
        .isThrownBy(() -> book(true, "10.0.0.1").check(URI.create("http://localhost/")));
    assertThatExceptionOfType(RefusedAddressException.class)
        .isThrownBy(() -> book(true, "127.0.0.1").check(URI.create("http://127.0.0.1.example/")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.1/",
        "https://2130706433/",
        "https://0x7f.0.0.1/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/"
      })
  void areNotFooledByOtherSpellingsOfThisMachine(String text) {
    assertThatExceptionOfType(RefusedAddressException.class)
        .isThrownBy(() -> Addresses.ofSystem(false).check(URI.create(text)));
  }

  @Test
  void areShort() {
    assertThatCode(() -> book(false, "8.8.8.8").parse("https://a.example/" + "x".repeat(900)))
        .doesNotThrowAnyException();
    assertThatExceptionOfType(RefusedAddressException.class)
        .isThrownBy(() -> book(false, "8.8.8.8").parse("https://a.example/" + "x".repeat(1000)));
  }

  private static Addresses book(boolean loopback, String... addresses) {
    return new Addresses(
        host -> {
          List<InetAddress> found = new ArrayList<>();
          for (String address : addresses) {
            found.add(InetAddress.getByName(address));
          }
          if (found.isEmpty()) {
            throw new UnknownHostException(host);
          }
          return found;
        },
        loopback);
  }
}
