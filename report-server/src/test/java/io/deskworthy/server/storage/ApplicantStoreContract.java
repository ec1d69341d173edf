package io.deskworthy.server.storage;

import static io.deskworthy.server.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.judging.Verdict;
import io.deskworthy.server.applicant.Age;
import io.deskworthy.server.applicant.ApplicantFilter;
import io.deskworthy.server.applicant.ApplicantList;
import io.deskworthy.server.applicant.ApplicantQuery;
import io.deskworthy.server.applicant.ApplicantStore;
import io.deskworthy.server.applicant.Decided;
import io.deskworthy.server.applicant.Decision;
import io.deskworthy.server.applicant.ListScope;
import io.deskworthy.server.applicant.ListSort;
import io.deskworthy.server.applicant.Listed;
import io.deskworthy.server.applicant.ListedState;
import io.deskworthy.server.applicant.Standing;
import io.deskworthy.server.applicant.Waiver;
import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.intake.StoredJudgement;
import io.deskworthy.server.intake.StoredReport;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.position.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of applicants promises. */
abstract class ApplicantStoreContract {

  private static final Position CHAT = Samples.position("Chat support");
  private static final Position PHONE = Samples.position("Телефон");
  private static final AuditEvent EVENT =
      new AuditEvent(Actor.CONSOLE, AuditAction.APPLICANT_ARCHIVED, "i", "");

  private static final String MEMORY = """
      [{"requirement":"memory.installed","assessment":"NOT_MET","severity":"required"}]""";

  abstract Database database();

  private Stores stores() {
    return Stores.over(database());
  }

  private ApplicantStore applicants() {
    return new JdbcApplicantStore(database(), Stores.log(database()));
  }

  @BeforeEach
  void openPositions() {
    stores().positions().add(CHAT, Samples.POLICY);
    stores().positions().add(PHONE, Samples.POLICY);
  }

  @Test
  void listsEachReportOnceInTheOrderAskedFor() {
    report("a", "Борис", CHAT, Duration.ZERO);
    report("b", "Анна", CHAT, Duration.ofHours(1));
    report("c", "Вера", CHAT, Duration.ofHours(1));

    assertThat(ids(query(ListSort.NEWEST))).containsExactly("c", "b", "a");
    assertThat(ids(query(ListSort.OLDEST))).containsExactly("a", "b", "c");
    assertThat(ids(query(ListSort.NAME))).containsExactly("b", "a", "c");
  }

  @Test
  void turnsPagesForwardsAndBackwardsInEveryOrder() {
    int all = 2 * ApplicantQuery.PAGE_SIZE + 3;
    for (int i = 0; i < all; i++) {
      report("r" + (100 + i), "Name " + i % 7, CHAT, Duration.ofMinutes(i / 3));
    }
    for (ListSort sort : ListSort.values()) {
      List<String> forwards = new ArrayList<>();
      ApplicantQuery query = query(sort);
      ApplicantList page = list(query);
      ApplicantList first = page;
      assertThat(page.total()).hasValue(all);
      forwards.addAll(idsOf(page));
      while (page.hasAfter()) {
        page = list(query.after(forwards.get(forwards.size() - 1)));
        assertThat(page.hasBefore()).isTrue();
        forwards.addAll(idsOf(page));
      }
      assertThat(forwards).as(sort.word()).hasSize(all).doesNotHaveDuplicates();

      ApplicantList middle = list(query.before(forwards.get(2 * ApplicantQuery.PAGE_SIZE)));
      assertThat(idsOf(middle))
          .isEqualTo(forwards.subList(ApplicantQuery.PAGE_SIZE, 2 * ApplicantQuery.PAGE_SIZE));
      ApplicantList again = list(query.before(idsOf(middle).get(0)));
      assertThat(again.rows()).isEqualTo(first.rows());
      assertThat(again.hasBefore()).isFalse();
      assertThat(again.hasAfter()).isTrue();
    }
  }

  @Test
  void beginsAnewWhereItsPlaceIsGone() {
    report("a", "Анна", CHAT, Duration.ZERO);

    assertThat(ids(ApplicantQuery.ALL.after("gone"))).containsExactly("a");
  }

  @Test
  void findsWordsInNamesAndPositionsAndReports() {
    report("a", "Анна Петрова", CHAT, Duration.ZERO);
    report("b", "Пётр", PHONE, Duration.ofHours(1));
    report("c", "O'Hara-100%_!", CHAT, Duration.ofHours(2));

    assertThat(ids(search("пЕТР"))).containsExactly("b", "a");
    assertThat(ids(search("петр телеф"))).containsExactly("b");
    assertThat(ids(search("CHAT"))).containsExactly("c", "a");
    assertThat(ids(search("o'hara 100%"))).containsExactly("c");
    assertThat(ids(search("B"))).containsExactly("b");
    assertThat(ids(search("етров"))).isEmpty();
    assertThat(ids(search("анна пётр нет"))).isEmpty();
    assertThat(ids(search("%"))).containsExactly("c", "b", "a");
  }

  @Test
  void findsWordsThatManyHaveAsWellAsThoseOfFew() {
    report("a", "Анна Петрова", CHAT, Duration.ZERO);
    report("b", "Анна Сидорова", CHAT, Duration.ofHours(1));
    database()
        .write(handle ->
            handle.createUpdate("""
            WITH RECURSIVE numbers (number) AS (
              SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < 3000)
            INSERT INTO applicant_word (word, report_id)
            SELECT :word || number, 'a' FROM numbers
            """).bind("word", ApplicantWords.from("анна")).execute());

    assertThat(ids(search("анна"))).containsExactly("b", "a");
    assertThat(ids(search("анна петр"))).containsExactly("a");
    assertThat(ids(search("петр анна chat"))).containsExactly("a");
  }

  @Test
  void narrowsByAllThatIsAskedForAtOnce() {
    report("a", "Анна", CHAT, Duration.ZERO);
    missing("b", "Борис", CHAT, Duration.ofDays(29));
    missing("c", "Вера", PHONE, Duration.ofDays(29));

    ApplicantFilter filter = new ApplicantFilter(
        "бор",
        Optional.of(Standing.NOT_READY),
        Optional.of(CHAT.id()),
        Optional.of("memory.installed"),
        Optional.of(Age.WEEK),
        ListScope.OPEN);
    assertThat(idsAt(filter, Duration.ofDays(30))).containsExactly("b");
    assertThat(idsAt(filter, Duration.ofDays(60))).isEmpty();
    assertThat(idsAt(filter(Age.OLDER), Duration.ofDays(31))).containsExactly("a");
    assertThat(idsAt(filter(Age.MONTH), Duration.ofDays(31))).containsExactly("c", "b");
  }

  @Test
  void countsNoFurtherThanAnybodyReads() {
    for (int i = 0; i < 30; i++) {
      report("r" + (10 + i), "Name", CHAT, Duration.ofMinutes(i));
    }

    assertThat(list(ApplicantQuery.ALL).total()).hasValue(30);
    assertThat(list(ApplicantQuery.ALL.after("r20")).total()).isEmpty();
  }

  @Test
  void putsReportsAwayAndBack() {
    report("a", "Анна", CHAT, Duration.ZERO);

    assertThat(applicants().archive("a", NOW, EVENT)).isTrue();
    assertThat(applicants().archive("a", NOW, EVENT)).isFalse();

    assertThat(ids(ApplicantQuery.ALL)).isEmpty();
    assertThat(ids(scope(ListScope.ARCHIVED))).containsExactly("a");
    assertThat(Stores.log(database()).about("i")).hasSize(1);
    assertThat(applicants().restore("a", NOW, EVENT)).isTrue();
    assertThat(ids(ApplicantQuery.ALL)).containsExactly("a");
  }

  @Test
  void keepsWhatWasDecidedUntilTheReportIsPutBack() {
    report("a", "Анна", CHAT, Duration.ZERO);
    report("b", "Борис", CHAT, Duration.ofHours(1));
    report("c", "Вера", CHAT, Duration.ofHours(2));
    Decided accepted = new Decided(Decision.ACCEPTED, "olga", NOW);

    assertThat(applicants().decide("a", accepted, EVENT)).isTrue();
    assertThat(applicants().decide("a", accepted, EVENT)).isFalse();
    assertThat(applicants().archive("a", NOW, EVENT)).isFalse();
    applicants().archive("b", NOW, EVENT);

    assertThat(found("a").decided()).contains(accepted);
    assertThat(ids(ApplicantQuery.ALL)).containsExactly("c");
    assertThat(ids(scope(ListScope.ACCEPTED))).containsExactly("a");
    assertThat(ids(scope(ListScope.DECLINED))).isEmpty();
    assertThat(ids(scope(ListScope.ARCHIVED))).containsExactly("b", "a");
    assertThat(applicants().restore("a", NOW, EVENT)).isTrue();
    assertThat(found("a").decided()).isEmpty();
    assertThat(ids(scope(ListScope.ACCEPTED))).isEmpty();
    assertThat(ids(ApplicantQuery.ALL)).containsExactly("c", "a");
  }

  @Test
  void letsADecisionBeMadeAboutAnArchivedReportAndChanged() {
    report("a", "Анна", CHAT, Duration.ZERO);
    applicants().archive("a", NOW, EVENT);
    Decided accepted = new Decided(Decision.ACCEPTED, "olga", NOW);
    Decided declined = new Decided(Decision.DECLINED, "boris", NOW.plusSeconds(1));

    assertThat(applicants().decide("a", accepted, EVENT)).isTrue();
    assertThat(applicants().decide("a", declined, EVENT)).isTrue();

    assertThat(found("a").decided()).contains(declined);
    assertThat(ids(scope(ListScope.DECLINED))).containsExactly("a");
    assertThat(Stores.log(database()).about("i")).hasSize(3);
  }

  @Test
  void keepsWaiversBesideTheReport() {
    missing("a", "Анна", CHAT, Duration.ZERO);
    Waiver waiver = waiver("w");

    assertThat(applicants().waive(waiver, EVENT)).isTrue();
    assertThat(applicants().waive(waiver("x"), EVENT)).isFalse();

    assertThat(found("a").standing()).isEqualTo(Standing.WAIVED);
    assertThat(found("a").missed()).allMatch(each -> each.waived());
    assertThat(applicants().waivers("a")).containsExactly(waiver);
    assertThat(stores().reports().judgements("a").get(0).verdict()).isEqualTo(Verdict.NOT_READY);

    assertThat(applicants().takeBack("a", "memory.installed", "boris", NOW, EVENT))
        .isTrue();
    assertThat(applicants().takeBack("a", "memory.installed", "boris", NOW, EVENT))
        .isFalse();
    assertThat(found("a").standing()).isEqualTo(Standing.NOT_READY);
    assertThat(applicants().waivers("a")).noneMatch(Waiver::isInForce);
    assertThat(applicants().waive(waiver("x"), EVENT)).isTrue();
  }

  @Test
  void followsALaterJudgementAndKeepsWhatWasDecided() {
    missing("a", "Анна", CHAT, Duration.ZERO);
    applicants().decide("a", new Decided(Decision.ACCEPTED, "olga", NOW), EVENT);

    stores().reports().add(Samples.judgement("a", Verdict.READY));

    assertThat(found("a").standing()).isEqualTo(Standing.READY);
    assertThat(found("a").isArchived()).isTrue();
    assertThat(found("a").decided()).isPresent();
  }

  @Test
  void tellsRunsOfOnePersonFromTheLatest() {
    report("a", "Анна", CHAT, Duration.ZERO);
    stores().invitations().add(invitation("again", "Анна", CHAT), "hash-of-again");
    applicants().askedAgain("a", "again", NOW, EVENT);
    assertThat(found("a").state()).isEqualTo(ListedState.RERUN);

    reportOn("again", "b", Verdict.READY, "[]", Duration.ofDays(1));

    assertThat(found("a").state()).isEqualTo(ListedState.EARLIER);
    assertThat(found("b").state()).isEqualTo(ListedState.OPEN);
    assertThat(applicants().runs("a", 9)).extracting(Listed::reportId).containsExactly("b", "a");
    assertThat(applicants().runs("b", 1)).extracting(Listed::reportId).containsExactly("b");
    assertThat(ids(scope(ListScope.EARLIER))).containsExactly("a");
    assertThat(ids(scope(ListScope.OPEN))).containsExactly("b");
  }

  @Test
  void goesOnAfterAReportThatWasErasedMeanwhile() {
    report("a", "Анна", CHAT, Duration.ZERO);
    report("b", "Борис", CHAT, Duration.ofHours(1));
    Listed last = found("b");
    database().write(handle -> handle.execute("DELETE FROM applicant WHERE report_id = 'b'"));

    assertThat(applicants().some(ApplicantQuery.ALL, Optional.of(last), NOW, 9))
        .extracting(Listed::reportId)
        .containsExactly("a");
  }

  @Test
  void makesRowsForReportsFromBeforeThereWereAny() {
    missing("a", "Анна", CHAT, Duration.ZERO);
    Listed before = found("a");
    database().write(handle -> handle.execute("DELETE FROM applicant"));
    assertThat(ids(ApplicantQuery.ALL)).isEmpty();

    ApplicantRows.addMissing(database());

    assertThat(applicants().find("a")).contains(before);
  }

  private void report(String id, String name, Position position, Duration after) {
    stores().invitations().add(invitation("i" + id, name, position), "hash-of-" + id);
    reportOn("i" + id, id, Verdict.READY, "[]", after);
  }

  private void missing(String id, String name, Position position, Duration after) {
    stores().invitations().add(invitation("i" + id, name, position), "hash-of-" + id);
    reportOn("i" + id, id, Verdict.NOT_READY, MEMORY, after);
  }

  private void reportOn(
      String invitation, String id, Verdict verdict, String assessments, Duration after) {
    StoredReport plain = Samples.report(id, invitation, "nonce-of-" + id);
    StoredReport report = new StoredReport(
        plain.id(),
        plain.digest(),
        plain.jws(),
        plain.invitationId(),
        plain.keyId(),
        plain.sessionId(),
        plain.nonce(),
        plain.policyHash(),
        NOW.plus(after));
    StoredJudgement judgement =
        new StoredJudgement(id, plain.policyHash(), NOW.plus(after), verdict, assessments);
    stores().reports().add(report, Samples.CONSENT, judgement, Optional.empty());
  }

  private static Invitation invitation(String id, String name, Position position) {
    return Invitation.fresh(
        id, position.id(), Optional.of(name), NOW, NOW.plus(Duration.ofDays(14)));
  }

  private static Waiver waiver(String id) {
    return new Waiver(
        id,
        "a",
        "memory.installed",
        "gets a computer from us",
        "anna",
        NOW,
        Optional.empty(),
        Optional.empty());
  }

  private Listed found(String id) {
    return applicants().find(id).orElseThrow();
  }

  private static ApplicantQuery query(ListSort sort) {
    return new ApplicantQuery(ApplicantFilter.NONE, sort, Optional.empty());
  }

  private static ApplicantFilter filter(Age age) {
    return new ApplicantFilter(
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(age),
        ListScope.CURRENT);
  }

  private static ApplicantQuery search(String words) {
    return of(new ApplicantFilter(
        words,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ListScope.CURRENT));
  }

  private static ApplicantQuery scope(ListScope scope) {
    return of(new ApplicantFilter(
        "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), scope));
  }

  private static ApplicantQuery of(ApplicantFilter filter) {
    return new ApplicantQuery(filter, ListSort.NEWEST, Optional.empty());
  }

  private ApplicantList list(ApplicantQuery query) {
    return applicants().list(query, NOW);
  }

  private List<String> ids(ApplicantQuery query) {
    return idsOf(list(query));
  }

  private List<String> idsAt(ApplicantFilter filter, Duration later) {
    Instant now = NOW.plus(later);
    return idsOf(applicants().list(of(filter), now));
  }

  private static List<String> idsOf(ApplicantList list) {
    return list.rows().stream().map(Listed::reportId).toList();
  }
}
