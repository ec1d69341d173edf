package io.deskworthy.report.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.policy.ReachHost.Protocol;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an employer may write under {@code reach}. */
final class ReachRuleFormatTest {

  private static final String HEAD = "{\"format\": \"deskworthy-policy/1\", \"id\": \"x\","
      + "\"title\": {\"en\": \"X\", \"ru\": \"Х\"}, \"certificateDays\": 30,"
      + "\"network\": {\"goodputFactor\": 0.9, \"paceFactor\": 1.5}, \"requirements\": [";

  private static final String OWN = "\"title\": {\"en\": \"Ours\", \"ru\": \"Наш\"},"
      + "\"groups\": [{\"name\": \"a\", \"hosts\": [{\"host\": \"%s\", \"port\": 8443,"
      + "\"protocol\": \"websocket\", \"path\": \"/push\"}]}]";

  @Test
  void takesAProfileWithItsParameters() throws MalformedJsonException {
    ReachService service = service(
        "\"profile\": \"bitrix24\", \"parameters\": {\"portal\": \"acme\", \"zone\": \"com.br\"}");

    assertThat(service.title()).isEqualTo(new LocalText("Bitrix24", "Битрикс24"));
    assertThat(service.hosts()).extracting(ReachHost::host).contains("acme.bitrix24.com.br");
  }

  @Test
  void takesHostsOfTheEmployersOwn() throws MalformedJsonException {
    assertThat(service(OWN.formatted("desk.example.com")).hosts())
        .containsExactly(new ReachHost("desk.example.com", 8443, Protocol.WEBSOCKET, "/push"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"profile\": \"ofTomorrow\"",
        "\"profile\": \"zendesk\"",
        "\"profile\": \"intercom\", \"parameters\": {\"subdomain\": \"acme\"}"
      })
  void readsAPolicyWhoseProfileItCannotFillIn(String reach) throws MalformedJsonException {
    assertThat(rule(reach).service()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"profile\": \"zendesk\", \"parameters\": {\"subdomain\": \"evil.com/\"}",
        "\"profile\": \"zendesk\", \"parameters\": {\"subdomain\": \"a.b.c.d\"}",
        "\"profile\": \"zendesk\", \"hosts\": []",
        "\"title\": {\"en\": \"Ours\", \"ru\": \"Наш\"}, \"groups\": []"
      })
  void refusesWhatNobodyCouldMean(String reach) {
    assertThatExceptionOfType(MalformedJsonException.class).isThrownBy(() -> rule(reach));
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.168.1.1", "{account}.example.com", "a b", "[::1]", "Example.com"})
  void refusesHostsThatAreNoNames(String host) {
    assertThatExceptionOfType(MalformedJsonException.class)
        .isThrownBy(() -> rule(OWN.formatted(host)))
        .withMessageContaining("host");
  }

  @Test
  void refusesMoreServicesThanCanBeTried() {
    String many = IntStream.range(0, 11)
        .mapToObj(
            index -> "{\"name\": \"reach.a" + index + "\", \"reach\": {\"profile\": \"intercom\"}}")
        .collect(Collectors.joining(","));

    assertThatExceptionOfType(MalformedJsonException.class)
        .isThrownBy(() -> PolicyFormat.read((HEAD + many + "]}").getBytes(UTF_8)))
        .withMessageContaining("at most 10 services");
  }

  private static ReachService service(String reach) throws MalformedJsonException {
    return rule(reach).service().orElseThrow();
  }

  private static ReachRule rule(String reach) throws MalformedJsonException {
    String requirement = "{\"name\": \"reach.desk\", \"reach\": {" + reach + "}}";
    return (ReachRule) PolicyFormat.read((HEAD + requirement + "]}").getBytes(UTF_8))
        .requirement("reach.desk")
        .orElseThrow()
        .rule();
  }
}
