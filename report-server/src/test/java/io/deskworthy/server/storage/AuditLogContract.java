package io.deskworthy.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEntry;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.audit.AuditLog;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every log of who did what promises. */
abstract class AuditLogContract {

  abstract AuditLog log();

  @Test
  void beginsEmptyAndWhole() {
    assertThat(log().before(Long.MAX_VALUE, 10)).isEmpty();
    assertThat(log().check().entries()).isZero();
    assertThat(log().check().isWhole()).isTrue();
  }

  @Test
  void numbersEntriesWithoutGapsEvenIfManyWriteAtOnce() {
    IntStream.range(0, 100).parallel().forEach(number -> log().add(event(number)));

    assertThat(log().check().entries()).isEqualTo(100);
    assertThat(log().check().isWhole()).isTrue();
    assertThat(log().before(Long.MAX_VALUE, 3).stream().map(AuditEntry::number))
        .containsExactly(100L, 99L, 98L);
    assertThat(log().before(3, 10).stream().map(AuditEntry::number)).containsExactly(2L, 1L);
  }

  @Test
  void keepsWhatItWasTold() {
    log().add(new AuditEvent(new Actor("1", "Анна"), AuditAction.TOKEN_MADE, "t", "отчёты"));

    AuditEntry entry = log().before(Long.MAX_VALUE, 1).get(0);
    assertThat(entry.actorId()).isEqualTo("1");
    assertThat(entry.actorName()).isEqualTo("Анна");
    assertThat(entry.action()).isEqualTo("TOKEN_MADE");
    assertThat(entry.subject()).isEqualTo("t");
    assertThat(entry.detail()).isEqualTo("отчёты");
    assertThat(entry.previous()).isEmpty();
  }

  @Test
  void findsAllAboutASubjectTheOldestFirst() {
    log().add(new AuditEvent(Actor.SERVER, AuditAction.REPORT_RECEIVED, "a", ""));
    log().add(new AuditEvent(Actor.SERVER, AuditAction.REPORT_RECEIVED, "b", ""));
    log().add(new AuditEvent(Actor.CANDIDATE, AuditAction.DATA_ERASED, "a", ""));

    assertThat(log().about("a").stream().map(AuditEntry::number)).containsExactly(1L, 3L);
    assertThat(log().about("c")).isEmpty();
  }

  private static AuditEvent event(int number) {
    return new AuditEvent(Actor.SERVER, AuditAction.SIGNED_IN, "", "number " + number);
  }
}
