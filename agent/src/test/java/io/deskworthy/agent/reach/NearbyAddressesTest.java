package io.deskworthy.agent.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the program may knock. */
final class NearbyAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "224.0.0.1",
        "::",
        "::1",
        "fe80::1",
        "fd00::1"
      })
  void notAtHome(String address) throws Exception {
    InetAddress nearby = InetAddress.getByName(address);

    assertThat(new NearbyAddresses(Optional.empty()).without(List.of(nearby))).isEmpty();
    assertThat(new NearbyAddresses(Optional.of("8.8.8.8")).without(List.of(nearby)))
        .isEmpty();
    assertThat(new NearbyAddresses(Optional.of("127.0.0.1")).without(List.of(nearby)))
        .containsExactly(nearby);
  }

  @Test
  void outside() throws Exception {
    List<InetAddress> outside =
        List.of(InetAddress.getByName("8.8.8.8"), InetAddress.getByName("2001:db8::1"));

    assertThat(new NearbyAddresses(Optional.empty()).without(outside)).isEqualTo(outside);
  }
}
