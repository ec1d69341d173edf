package io.deskworthy.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.FakeClock;
import io.deskworthy.server.secret.KeyedHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AuditChainTest {

  private static final Actor ANNA = new Actor("1", "anna");

  private final AuditChain chain = new AuditChain(new KeyedHash(new byte[32]));
  private final InMemoryAuditLog log = new InMemoryAuditLog(chain, new FakeClock());
  private final List<AuditEntry> entries = new ArrayList<>();

  @BeforeEach
  void write() {
    log.add(new AuditEvent(ANNA, AuditAction.SIGNED_IN));
    log.add(new AuditEvent(ANNA, AuditAction.ROLE_CHANGED, "2", "boris: VIEWER → OWNER"));
    log.add(new AuditEvent(ANNA, AuditAction.USER_REMOVED, "3", "clara"));
    log.forEach(entries::add);
  }

  @Test
  void isWholeAsItWasWritten() {
    assertThat(log.check()).isEqualTo(new AuditCheck(3, Optional.empty()));
  }

  static Stream<AuditEntry> forgeries() {
    AuditEntry e = new AuditEntry(
        2, FakeClock.START, "1", "anna", "ROLE_CHANGED", "2", "boris: VIEWER → OWNER", "P", "H");
    Instant later = FakeClock.START.plusMillis(1);
    return Stream.of(
        copy(e, e.at(), "9", e.actorName(), e.action(), e.subject(), e.detail()),
        copy(e, e.at(), e.actorId(), "eve", e.action(), e.subject(), e.detail()),
        copy(e, e.at(), e.actorId(), e.actorName(), "SIGNED_OUT", e.subject(), e.detail()),
        copy(e, e.at(), e.actorId(), e.actorName(), e.action(), "4", e.detail()),
        copy(e, e.at(), e.actorId(), e.actorName(), e.action(), e.subject(), ""),
        copy(e, later, e.actorId(), e.actorName(), e.action(), e.subject(), e.detail()));
  }

  @ParameterizedTest
  @MethodSource("forgeries")
  void showsWhichEntryWasChanged(AuditEntry forged) {
    AuditEntry honest = entries.get(1);
    entries.set(
        1,
        new AuditEntry(
            2,
            forged.at(),
            forged.actorId(),
            forged.actorName(),
            forged.action(),
            forged.subject(),
            forged.detail(),
            honest.previous(),
            honest.hash()));

    assertThat(read().brokenAt()).contains(2L);
  }

  @Test
  void showsThatAnEntryWasTakenOutOfTheMiddleOrTheBeginning() {
    AuditEntry first = entries.remove(0);
    assertThat(read().brokenAt()).contains(1L);

    entries.add(0, first);
    entries.remove(1);
    assertThat(read().brokenAt()).contains(2L);
  }

  @Test
  void showsThatEntriesWereExchanged() {
    entries.add(1, entries.remove(2));

    assertThat(read().brokenAt()).contains(2L);
  }

  @Test
  void cannotBeContinuedOrMadeAnewByWhoDoesNotHaveTheKey() {
    AuditChain forger = new AuditChain(new KeyedHash(new byte[] {1}));
    AuditEvent event = new AuditEvent(ANNA, AuditAction.SIGNED_OUT);
    entries.add(forger.next(Optional.of(entries.get(2)), event, FakeClock.START));

    assertThat(read().brokenAt()).contains(4L);
  }

  @Test
  void showsWhatWasCutOffAtTheEndToWhoKnowsTheLastHash() {
    String last = entries.remove(2).hash();

    assertThat(read().isWhole()).isTrue();
    assertThat(read(last).brokenAt()).contains(3L);
    assertThat(log.check(List.of(last)).isWhole()).isTrue();
  }

  private AuditCheck read(String... known) {
    AuditReading reading = new AuditReading(chain, List.of(known));
    entries.forEach(reading);
    return reading.result();
  }

  private static AuditEntry copy(
      AuditEntry e,
      Instant at,
      String actorId,
      String actorName,
      String action,
      String subject,
      String detail) {
    return new AuditEntry(
        e.number(), at, actorId, actorName, action, subject, detail, e.previous(), e.hash());
  }
}
