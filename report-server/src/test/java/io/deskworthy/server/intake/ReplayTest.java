package io.deskworthy.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.Desk;
import io.deskworthy.server.http.FakeExchange;
import io.deskworthy.server.http.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Whoever has copied reports on their way gains nothing by sending them again. */
final class ReplayTest {

  private static final int CAPTURED = 50;
  private static final int TIMES = 4;

  private final Desk desk = new Desk();

  @Test
  void changesNothingHoweverOftenAndHoweverLate() throws Exception {
    List<String> captured = captured();
    List<String> answers = new ArrayList<>();
    for (String jws : captured) {
      FakeExchange first = desk.send(jws);
      assertThat(first.status()).isEqualTo(201);
      answers.add(first.answer());
    }

    int accepted = 0;
    for (int time = 0; time < TIMES; time++) {
      desk.clock.advance(Duration.ofDays(5));
      for (int i = 0; i < CAPTURED; i++) {
        FakeExchange again = desk.send(captured.get(i));
        accepted += again.status() == 201 ? 1 : 0;
        assertThat(again.answer()).isEqualTo(answers.get(i));
      }
    }

    System.out.printf(
        "%d replays of %d reports: %d accepted%n", CAPTURED * TIMES, CAPTURED, accepted);
    assertThat(accepted).isZero();
    assertThat(desk.reports.newest(1000)).hasSize(CAPTURED);
  }

  @Test
  void isRefusedByAnotherServer() throws Exception {
    Desk other = new Desk();
    for (String jws : captured()) {
      try {
        assertThat(other.send(jws).status()).isNotIn(200, 201);
      } catch (Problem refused) {
        assertThat(refused.name()).isEqualTo("signature-rejected");
      }
    }
    assertThat(other.reports.newest(1000)).isEmpty();
  }

  private List<String> captured() throws Exception {
    List<String> captured = new ArrayList<>();
    String code = desk.invite();
    for (int i = 0; i < CAPTURED; i++) {
      ObjectNode session = desk.beginSession(code);
      captured.add(desk.sign(desk.report(session), session));
    }
    return captured;
  }
}
