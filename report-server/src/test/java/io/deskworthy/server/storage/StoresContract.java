package io.deskworthy.server.storage;

import static io.deskworthy.server.storage.Samples.NOW;
import static io.deskworthy.server.storage.Samples.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.report.policy.Presets;
import io.deskworthy.server.account.OneTimeLink;
import io.deskworthy.server.account.SignedIn;
import io.deskworthy.server.account.User;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.Milestone;
import io.deskworthy.server.position.Employer;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.position.StoredPolicy;
import io.deskworthy.server.session.EnrolledKey;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every set of stores promises about everything but reports. */
abstract class StoresContract {

  abstract Stores stores();

  @Test
  void keepsTheEmployerLastPut() {
    assertThat(stores().employers().find()).isEmpty();

    stores().employers().put(new Employer("Old", 10));
    stores().employers().put(new Employer("Пример", 30));

    assertThat(stores().employers().find()).contains(new Employer("Пример", 30));
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

    stores().positions().changePolicy(position.id(), stricter);

    assertThat(stores().positions().find(position.id()).orElseThrow().policyHash())
        .isEqualTo(stricter.hash());
    assertThat(stores().positions().policy(POLICY.hash())).contains(POLICY);
    assertThat(stores().positions().policy(stricter.hash())).contains(stricter);
    assertThat(stores().positions().policy("none")).isEmpty();
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
    User anna = new User("1", "anna", NOW);
    stores().accounts().add(anna);

    assertThat(stores().accounts().named("anna")).contains(anna);
    assertThat(stores().accounts().user("1")).contains(anna);
    assertThat(stores().accounts().users()).containsExactly(anna);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stores().accounts().add(new User("2", "anna", NOW)));
  }

  @Test
  void letsALinkBeUsedOnce() {
    stores().accounts().add(new User("1", "anna", NOW));
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
    stores().accounts().add(new User("1", "anna", NOW));
    stores().accounts().add(new SignedIn("h", "1", NOW, NOW.plus(Duration.ofHours(12))));

    stores().accounts().used("h", NOW.plusSeconds(60));
    assertThat(stores().accounts().browser("h").map(SignedIn::lastUsedAt))
        .contains(NOW.plusSeconds(60));

    stores().accounts().signOut("h");
    assertThat(stores().accounts().browser("h")).isEmpty();
  }

  private static VerificationKey newKey() {
    return SigningKey.generate().verificationKey();
  }
}
