package io.deskworthy.agent.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LinkTypeTest {

  @ParameterizedTest
  @ValueSource(strings = {"tun0", "tap1", "wg0", "utun4", "tailscale0"})
  void knowsTunnelsByTheirNames(String name) {
    assertThat(new LinkType(name, "65534", "", false, false, false).word())
        .isEqualTo(Reading.of("vpn"));
  }

  @Test
  void doesNotTakeAProvidersDialUpForAVpn() {
    assertThat(new LinkType("ppp0", "512", "", false, false, false).word().reason())
        .contains(LinkType.VIRTUAL);
    assertThat(LinkType.isTunnelName("ppp0")).isTrue();
  }

  @Test
  void knowsAWireguardTunnelByAnyName() {
    assertThat(new LinkType("office", "65534", "DEVTYPE=wireguard\n", false, false, false).word())
        .isEqualTo(Reading.of("vpn"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"wwan0", "wwp0s20f0u6", "wwx001122"})
  void knowsMobileModems(String name) {
    assertThat(new LinkType(name, "1", "", false, false, true).word())
        .isEqualTo(Reading.of("mobile"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"enp0s31f6", "eth0", "eno1", "thunderbolt0"})
  void takesOtherHardwareForEthernet(String name) {
    assertThat(new LinkType(name, "1", "", false, false, true).word())
        .isEqualTo(Reading.of("ethernet"));
  }
}
