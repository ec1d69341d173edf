package io.deskworthy.server.storage;

import static io.deskworthy.server.storage.Samples.NOW;
import static io.deskworthy.server.storage.Samples.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.report.policy.Presets;
import io.deskworthy.report.text.KeepingTime;
import io.deskworthy.server.account.OneTimeLink;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.SignedIn;
import io.deskworthy.server.account.User;
import io.deskworthy.server.invitation.CodedInvitation;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.InvitationQuery;
import io.deskworthy.server.invitation.InvitationState;
import io.deskworthy.server.invitation.Milestone;
import io.deskworthy.server.invitation.PositionLink;
import io.deskworthy.server.position.Employer;
import io.deskworthy.server.position.PolicyVersion;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.position.StoredPolicy;
import io.deskworthy.server.session.EnrolledKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every set of stores promises about everything but reports. */
abstract class StoresContract {

  private static final User ANNA =
      new User("1", "anna", Role.OWNER, Optional.of("anna@example.com"), NOW);
  private static final User BORIS = new User("2", "boris", Role.VIEWER, Optional.empty(), NOW);

  abstract Stores stores();

  @Test
  void keepsTheEmployerLastPut() {
    assertThat(stores().employers().find()).isEmpty();

    stores().employers().put(new Employer("Old", new KeepingTime(10, 10)));
    stores().employers().put(new Employer("Пример", new KeepingTime(30, 90)));

    assertThat(stores().employers().find())
        .contains(new Employer("Пример", new KeepingTime(30, 90)));
  }

  @Test
  void findsAPositionByIdAndByName() {
    Position position = Samples.position("chat");

    stores().positions().add(position, POLICY);

    assertThat(stores().positions().find(position.id())).contains(position);
    assertThat(stores().positions().named("chat")).contains(position);
    assertThat(stores().positions().all()).containsExactly(position);
    assertThat(stores().positions().find("other")).isEmpty();
  }

  @Test
  void refusesASecondPositionOfTheSameName() {
    stores().positions().add(Samples.position("chat"), POLICY);
    Position twin = new Position("another-id", "chat", POLICY.hash(), NOW);

    assertThatIllegalArgumentException().isThrownBy(() -> stores().positions().add(twin, POLICY));
  }

  @Test
  void keepsThePoliciesAPositionHadBefore() throws Exception {
    Position position = Samples.position("chat");
    stores().positions().add(position, POLICY);
    StoredPolicy stricter = StoredPolicy.of(Presets.defaultPolicy().put("certificateDays", 30));

    stores().positions().changePolicy(position.id(), stricter, NOW.plusSeconds(9), "anna");

    assertThat(stores().positions().find(position.id()).orElseThrow().policyHash())
        .isEqualTo(stricter.hash());
    assertThat(stores().positions().policy(POLICY.hash())).contains(POLICY);
    assertThat(stores().positions().policy(stricter.hash())).contains(stricter);
    assertThat(stores().positions().policy("none")).isEmpty();
    assertThat(stores().positions().versions(position.id()))
        .containsExactly(
            new PolicyVersion(position.id(), 1, POLICY.hash(), NOW, ""),
            new PolicyVersion(position.id(), 2, stricter.hash(), NOW.plusSeconds(9), "anna"));
  }

  @Test
  void renamesAPositionUnlessAnotherHasTheName() {
    stores().positions().add(Samples.position("chat"), POLICY);
    stores().positions().add(Samples.position("phone"), POLICY);

    assertThat(stores().positions().rename("id-of-chat", "phone")).isFalse();
    assertThat(stores().positions().rename("id-of-chat", "Чат")).isTrue();
    assertThat(stores().positions().rename("id-of-chat", "Чат")).isTrue();
    assertThat(stores().positions().rename("none", "other")).isFalse();
    assertThat(stores().positions().named("Чат").map(Position::id)).contains("id-of-chat");
  }

  @Test
  void keepsWhatIsArchivedApartFromWhatIsOpen() {
    stores().positions().add(Samples.position("chat"), POLICY);

    stores().positions().archive("id-of-chat", Optional.of(NOW));
    assertThat(stores().positions().open()).isEmpty();
    assertThat(stores().positions().all())
        .extracting(Position::archivedAt)
        .containsExactly(Optional.of(NOW));

    stores().positions().archive("id-of-chat", Optional.empty());
    assertThat(stores().positions().open()).hasSize(1);
  }

  @Test
  void keepsOneLinkOfAPosition() {
    Samples.prepare(stores());
    PositionLink first = new PositionLink("id-of-chat", "h1", "s1", NOW, Optional.empty());
    PositionLink second = new PositionLink("id-of-chat", "h2", "s2", NOW, Optional.empty());
    stores().links().put(first);
    assertThat(stores().links().withCode("h1")).contains(first);

    stores().links().put(second);
    stores().links().switchOff("id-of-chat", NOW.plusSeconds(1));
    stores().links().switchOff("id-of-chat", NOW.plusSeconds(9));

    assertThat(stores().links().withCode("h1")).isEmpty();
    assertThat(stores().links().of("id-of-chat").flatMap(PositionLink::offAt))
        .contains(NOW.plusSeconds(1));
    assertThat(stores().links().of("none")).isEmpty();
  }

  @Test
  void keepsManyInvitationsAtOnceWithTheirSealedCodes() {
    Samples.prepare(stores());
    Position position = Samples.position("chat");
    stores()
        .invitations()
        .add(List.of(
            coded(Samples.invitation("a", position), "sealed-a"),
            coded(Samples.invitation("b", position), "sealed-b")));

    assertThat(stores().invitations().sealedCode("a")).contains("sealed-a");
    assertThat(stores().invitations().sealedCode("i")).isEmpty();
    assertThat(stores().invitations().find("b").flatMap(Invitation::email))
        .contains("b@example.com");
    InvitationQuery batch =
        new InvitationQuery("", Optional.empty(), Optional.empty(), Optional.of("batch"), NOW);
    List<String> seen = new ArrayList<>();
    stores().invitations().forEach(batch, (each, code) -> seen.add(each.id() + code.orElse("")));
    assertThat(seen).containsExactly("asealed-a", "bsealed-b");
  }

  @Test
  void findsInvitationsByNameInAnyCaseAndByPosition() {
    Samples.prepare(stores());

    assertThat(stores().invitations().count(InvitationQuery.all(NOW))).isEqualTo(1);
    assertThat(list("аНН", Optional.empty())).containsExactly("i");
    assertThat(list("boris", Optional.empty())).isEmpty();
    InvitationQuery elsewhere =
        new InvitationQuery("", Optional.of("other"), Optional.empty(), Optional.empty(), NOW);
    assertThat(stores().invitations().list(elsewhere, 0, 9)).isEmpty();
    assertThat(stores().invitations().list(InvitationQuery.all(NOW), 1, 9)).isEmpty();
  }

  @Test
  void tellsHowFarInvitationsHaveComeAsTheirStateDoes() {
    Samples.prepare(stores());
    Position position = Samples.position("chat");
    for (InvitationState state : InvitationState.values()) {
      stores().invitations().add(Samples.invitation(state.name(), position), "hash-" + state);
    }
    stores().invitations().reached("OPENED", Milestone.OPENED, NOW);
    stores().invitations().reached("STARTED", Milestone.STARTED, NOW);
    stores().invitations().reached("REPORTED", Milestone.REPORTED, NOW);
    assertThat(stores().invitations().extend("EXPIRED", NOW)).isTrue();
    assertThat(stores().invitations().revoke("REVOKED", NOW)).isTrue();
    assertThat(stores().invitations().revoke("REVOKED", NOW)).isFalse();
    assertThat(stores().invitations().extend("REVOKED", NOW)).isFalse();

    for (InvitationState state : InvitationState.values()) {
      assertThat(list("", Optional.of(state))).as(state.name()).contains(state.name());
      Invitation found = stores().invitations().find(state.name()).orElseThrow();
      assertThat(found.state(NOW)).isEqualTo(state);
    }
    assertThat(list("", Optional.of(InvitationState.SENT))).containsExactly("SENT", "i");
  }

  private List<String> list(String name, Optional<InvitationState> state) {
    InvitationQuery query =
        new InvitationQuery(name, Optional.empty(), state, Optional.empty(), NOW);
    List<String> ids =
        stores().invitations().list(query, 0, 99).stream().map(Invitation::id).toList();
    assertThat(stores().invitations().count(query)).isEqualTo(ids.size());
    return ids;
  }

  private static CodedInvitation coded(Invitation invitation, String sealed) {
    Optional<String> email = Optional.of(invitation.id() + "@example.com");
    return new CodedInvitation(
        invitation.with(email, Optional.of("batch")),
        "hash-of-" + invitation.id(),
        Optional.of(sealed));
  }

  @Test
  void findsAnInvitationByItsCodesHash() {
    Samples.prepare(stores());

    assertThat(stores().invitations().withCode("hash-of-i").map(Invitation::id)).contains("i");
    assertThat(stores().invitations().withCode("other")).isEmpty();
    assertThat(stores().invitations().find("i").flatMap(Invitation::candidate)).contains("Анна");
  }

  @Test
  void keepsWhenAMilestoneWasFirstReached() {
    Samples.prepare(stores());

    stores().invitations().reached("i", Milestone.OPENED, NOW.plusSeconds(1));
    stores().invitations().reached("i", Milestone.OPENED, NOW.plusSeconds(9));
    stores().invitations().reached("i", Milestone.STARTED, NOW.plusSeconds(5));

    Invitation invitation = stores().invitations().find("i").orElseThrow();
    assertThat(invitation.openedAt()).contains(NOW.plusSeconds(1));
    assertThat(invitation.startedAt()).contains(NOW.plusSeconds(5));
    assertThat(invitation.reportedAt()).isEmpty();
  }

  @Test
  void listsTheNewestInvitationsFirst() {
    Samples.prepare(stores());
    Invitation later = Invitation.fresh(
        "j", "id-of-chat", Optional.empty(), NOW.plusSeconds(1), NOW.plusSeconds(9));
    stores().invitations().add(later, "hash-of-j");

    assertThat(stores().invitations().newest(9))
        .extracting(Invitation::id)
        .containsExactly("j", "i");
    assertThat(stores().invitations().newest(1)).containsExactly(later);
  }

  @Test
  void enrolsAKeyOnceAndOnlySoManyOfThem() {
    Samples.prepare(stores());
    EnrolledKey first = new EnrolledKey("i", newKey(), NOW);
    EnrolledKey second = new EnrolledKey("i", newKey(), NOW.plusSeconds(1));

    assertThat(stores().enrolments().enrol(first, 2)).isTrue();
    assertThat(stores().enrolments().enrol(second, 2)).isTrue();
    assertThat(stores().enrolments().enrol(new EnrolledKey("i", newKey(), NOW), 2))
        .isFalse();
    assertThat(stores().enrolments().enrol(first, 2)).isTrue();
    assertThat(stores().enrolments().of("i")).containsExactly(first, second);
    assertThat(stores().enrolments().key(first.key().keyId())).contains(first.key());
    assertThat(stores().enrolments().key("other")).isEmpty();
  }

  @Test
  void keepsUsers() {
    User anna = new User("1", "anna", Role.OWNER, Optional.empty(), NOW);
    stores().accounts().add(anna);

    assertThat(stores().accounts().named("anna")).contains(anna);
    assertThat(stores().accounts().user("1")).contains(anna);
    assertThat(stores().accounts().users()).containsExactly(anna);
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            stores().accounts().add(new User("2", "anna", Role.OWNER, Optional.empty(), NOW)));
  }

  @Test
  void letsALinkBeUsedOnce() {
    stores().accounts().add(new User("1", "anna", Role.OWNER, Optional.empty(), NOW));
    OneTimeLink link = new OneTimeLink("h", OneTimeLink.Purpose.SETUP, "1", NOW);
    stores().accounts().add(link);

    assertThat(stores().accounts().unused("h")).contains(link);
    assertThat(stores().accounts().wasUsed(OneTimeLink.Purpose.SETUP)).isFalse();
    assertThat(stores().accounts().use("h", NOW)).isTrue();
    assertThat(stores().accounts().wasUsed(OneTimeLink.Purpose.SETUP)).isTrue();
    assertThat(stores().accounts().wasUsed(OneTimeLink.Purpose.SIGN_IN)).isFalse();
    assertThat(stores().accounts().use("h", NOW)).isFalse();
    assertThat(stores().accounts().unused("h")).isEmpty();
  }

  @Test
  void forgetsABrowserThatSignsOut() {
    stores().accounts().add(new User("1", "anna", Role.OWNER, Optional.empty(), NOW));
    stores().accounts().add(browser("b", "h"));

    stores().accounts().used("h", NOW.plusSeconds(60));
    assertThat(stores().accounts().browser("h").map(SignedIn::lastUsedAt))
        .contains(NOW.plusSeconds(60));

    stores().accounts().signOut("h");
    assertThat(stores().accounts().browser("h")).isEmpty();
  }

  @Test
  void findsAUserByEmailAndLetsNoOtherHaveIt() {
    stores().accounts().add(ANNA);
    stores().accounts().add(BORIS);

    assertThat(stores().accounts().setEmail("2", Optional.of("boris@example.com")))
        .isTrue();
    assertThat(stores().accounts().setEmail("2", Optional.of("anna@example.com")))
        .isFalse();
    assertThat(stores().accounts().withEmail("anna@example.com")).contains(ANNA);
    assertThat(stores().accounts().withEmail("boris@example.com").map(User::id)).contains("2");
    assertThat(stores().accounts().setEmail("2", Optional.empty())).isTrue();
    assertThat(stores().accounts().withEmail("boris@example.com")).isEmpty();
    assertThat(stores().accounts().setEmail("none", Optional.empty())).isFalse();
  }

  @Test
  void keepsTheLastOwner() {
    stores().accounts().add(ANNA);
    stores().accounts().add(BORIS);

    assertThat(stores().accounts().setRole("1", Role.VIEWER)).isFalse();
    assertThat(stores().accounts().remove("1")).isFalse();
    assertThat(stores().accounts().setRole("2", Role.OWNER)).isTrue();
    assertThat(stores().accounts().setRole("1", Role.VIEWER)).isTrue();
    assertThat(stores().accounts().user("1").map(User::role)).contains(Role.VIEWER);
    assertThat(stores().accounts().remove("1")).isTrue();
    assertThat(stores().accounts().remove("1")).isFalse();
  }

  @Test
  void forgetsWithAUserHowTheyGetInButNotThatTheServerWasSetUp() {
    stores().accounts().add(ANNA);
    stores().accounts().add(BORIS);
    stores().accounts().setRole("2", Role.OWNER);
    stores().accounts().add(new OneTimeLink("used", OneTimeLink.Purpose.SETUP, "1", NOW));
    stores().accounts().use("used", NOW);
    stores().accounts().add(new OneTimeLink("open", OneTimeLink.Purpose.RESET, "1", NOW));
    stores().accounts().add(browser("b", "h"));

    assertThat(stores().accounts().remove("1")).isTrue();

    assertThat(stores().accounts().unused("open")).isEmpty();
    assertThat(stores().accounts().browser("h")).isEmpty();
    assertThat(stores().accounts().wasUsed(OneTimeLink.Purpose.SETUP)).isTrue();
  }

  @Test
  void listsTheBrowsersOfAUserAndShutsOthersOut() {
    stores().accounts().add(ANNA);
    SignedIn first = browser("b1", "h1");
    SignedIn second = browser("b2", "h2");
    stores().accounts().add(first);
    stores().accounts().add(second);
    stores().accounts().used("h2", NOW.plusSeconds(60));

    assertThat(stores().accounts().browsersOf("1").stream().map(SignedIn::id))
        .containsExactly("b2", "b1");
    stores().accounts().signOutAllBut("1", "h1");
    assertThat(stores().accounts().browsersOf("1")).containsExactly(first);
  }

  private static SignedIn browser(String id, String hash) {
    return new SignedIn(id, hash, "1", "Firefox, Linux", NOW, NOW, NOW.plus(Duration.ofHours(12)));
  }

  private static VerificationKey newKey() {
    return SigningKey.generate().verificationKey();
  }
}
