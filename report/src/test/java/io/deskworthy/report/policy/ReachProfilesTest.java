package io.deskworthy.report.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskworthy.report.finding.ReachFindings;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.policy.ReachHost.Protocol;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The profiles that come with the product, and what a profile may not be. */
final class ReachProfilesTest {

  private static final String SMALL = """
      {"format": "deskworthy-reach/1",
       "name": "small",
       "title": {"en": "Small", "ru": "Малый"},
       "sources": ["https://example.com/hosts"],
       "checkedOn": "2026-11-22",
       "parameters": ["account"],
       "groups": [{"name": "app", "hosts": [{"host": "{account}.example.com"}]}]}
      """;

  static Stream<ReachProfile> all() {
    return ReachProfiles.ALL.stream();
  }

  @Test
  void areThoseOfTheServicesThatManyEmployersUse() {
    assertThat(ReachProfiles.ALL)
        .extracting(ReachProfile::name)
        .containsExactly("amazonConnect", "bitrix24", "intercom", "liveChat", "zendesk");
  }

  @ParameterizedTest
  @MethodSource("all")
  void nameTheirSourceAndTheDayWhenItWasRead(ReachProfile profile) {
    assertThat(profile.sources()).isNotEmpty();
    assertThat(profile.checkedOn()).isAfter(LocalDate.of(2026, 1, 1));
    assertThat(ReachProfiles.named(profile.name())).contains(profile);
    assertThat(ReachFindings.named(profile.name())).isPresent();
  }

  @Test
  void takeTheEmployersOwnPartOfANameOnlyIfItIsThere() {
    ReachProfile zendesk = ReachProfiles.named("zendesk").orElseThrow();

    assertThat(zendesk.with(Map.of("subdomain", "acme")).orElseThrow().hosts())
        .contains(new ReachHost("acme.zendesk.com", 443, Protocol.HTTPS, "/"))
        .noneMatch(host -> host.host().contains("{"));
    assertThat(zendesk.with(Map.of())).isEmpty();
    assertThat(zendesk.with(Map.of("subdomain", "acme", "portal", "acme"))).isEmpty();
  }

  @Test
  void areEnoughInOneRegion() {
    ReachService intercom =
        ReachProfiles.named("intercom").flatMap(each -> each.with(Map.of())).orElseThrow();

    assertThat(intercom.groups())
        .anySatisfy(group -> assertThat(group.regions())
            .extracting(ReachRegion::name)
            .containsExactly("us", "eu", "au"));
  }

  @Test
  void readWhatIsRight() throws MalformedJsonException {
    ReachProfile small = ReachProfileFormat.read(SMALL.getBytes(UTF_8));

    assertThat(small.parameters()).containsExactly("account");
    assertThat(small.with(Map.of("account", "a")).orElseThrow().hosts())
        .isEqualTo(List.of(new ReachHost("a.example.com", 443, Protocol.HTTPS, "/")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reach/1>reach/2",
        "\"https://example.com/hosts\">",
        "https:>http:",
        "2026-11-22>2026-02-30",
        "\"parameters\": [\"account\"],>",
        "[\"account\"]>[\"account\", \"zone\"]",
        "\"checkedOn\">\"colour\": \"blue\", \"checkedOn\"",
        "{account}.example.com\">{account}.EXAMPLE.com\"",
        "{account}.example.com\">{account}.10.0.0.1\"",
        "{account}.example.com\">{account}.example.com/evil\"",
        "{account}.example.com\">{account}.example.com\", \"port\": 0",
        "{account}.example.com\">{account}.example.com\", \"path\": \"/?key=1\"",
        "{account}.example.com\">{account}.example.com\", \"path\": \"no-slash\"",
        "{account}.example.com\">{account}.example.com\", \"protocol\": \"ftp\"",
        "{account}.example.com\">{account}.example.com\", \"protocol\": \"udp\"",
        "\"hosts\">\"needed\": false, \"hosts\"",
        "\"hosts\">\"regions\": [], \"hosts\"",
        ", \"ru\": \"Малый\">"
      })
  void refuseWhatIsWrong(String change) {
    String[] parts = change.split(">", 2);
    assertThat(SMALL).contains(parts[0]);

    assertThatExceptionOfType(MalformedJsonException.class)
        .isThrownBy(
            () -> ReachProfileFormat.read(SMALL.replace(parts[0], parts[1]).getBytes(UTF_8)));
  }
}
