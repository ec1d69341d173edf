package io.deskworthy.server.invitation;

import io.deskworthy.server.http.Problem;
import io.deskworthy.server.secret.KeyedHash;
import io.deskworthy.server.secret.SecretBox;
import io.deskworthy.server.secret.TokenSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Invites, and finds invitations again. Safe for concurrent use. */
public final class Invitations {

  /** Two weeks: a holiday fits in. */
  public static final Duration DEFAULT_VALIDITY = Duration.ofDays(14);

  /** Nobody plans further ahead. */
  public static final int MOST_DAYS = 365;

  private static final String KIND = "invitation";

  private final InvitationStore store;
  private final KeyedHash hash;
  private final SecretBox box;
  private final TokenSource tokens;
  private final Clock clock;

  /**
   * Keeps invitations in {@code store}, and of their codes what {@code hash} and {@code box} make
   * of them: by the one they are found, by the other they can be shown to the employer again.
   */
  public Invitations(
      InvitationStore store, KeyedHash hash, SecretBox box, TokenSource tokens, Clock clock) {
    this.store = store;
    this.hash = hash;
    this.box = box;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Returns where they are kept. */
  public InvitationStore store() {
    return store;
  }

  /** Invites somebody; returns the code. */
  public InvitationCode invite(String positionId, Optional<String> candidate, Duration validity) {
    NewInvitation wish = new NewInvitation(positionId, candidate, Optional.empty(), validity);
    return invite(List.of(wish)).get(0).code();
  }

  /** Invites everybody at once or nobody; returns them in the same order. */
  public List<Invited> invite(List<NewInvitation> wishes) {
    Optional<String> batch = wishes.size() > 1 ? Optional.of(tokens.id()) : Optional.empty();
    List<Invited> invited = new ArrayList<>();
    List<CodedInvitation> coded = new ArrayList<>();
    Instant now = clock.instant();
    for (NewInvitation wish : wishes) {
      InvitationCode code = InvitationCode.random(tokens);
      Invitation invitation = Invitation.fresh(
              tokens.orderedId(),
              wish.positionId(),
              wish.candidate(),
              now,
              now.plus(wish.validity()))
          .with(wish.email(), batch);
      invited.add(new Invited(invitation, code));
      coded.add(new CodedInvitation(
          invitation, hash.of(KIND, code.text()), Optional.of(box.seal(KIND, code.text()))));
    }
    store.add(coded);
    return List.copyOf(invited);
  }

  /** Returns the invitation, open or not, to which {@code typed} is the code. */
  public Optional<Invitation> find(String typed) {
    return InvitationCode.parse(typed).flatMap(code -> store.withCode(hash.of(KIND, code.text())));
  }

  /** Returns the code of the invitation of that id, if it may be shown again. */
  public Optional<InvitationCode> code(String id) {
    return store.sealedCode(id).flatMap(this::open);
  }

  /** Returns the code that {@code sealed} was made of. */
  public Optional<InvitationCode> open(String sealed) {
    return box.open(KIND, sealed).flatMap(InvitationCode::parse);
  }

  /** Keeps that {@code milestone} was reached now, if it was not before. */
  public void reached(Invitation invitation, Milestone milestone) {
    store.reached(invitation.id(), milestone, clock.instant());
  }

  /** Takes an invitation back; returns whether that was not done before. */
  public boolean revoke(Invitation invitation) {
    return store.revoke(invitation.id(), clock.instant());
  }

  /**
   * Lets an invitation hold for {@code validity} from now on.
   *
   * @return whether it does; not if it was taken back
   */
  public boolean extend(Invitation invitation, Duration validity) {
    return store.extend(invitation.id(), clock.instant().plus(validity));
  }

  /**
   * Refuses an invitation that was taken back.
   *
   * @throws Problem {@code invitation-revoked}, 410
   */
  public static void refuseRevoked(Invitation invitation) {
    if (invitation.revokedAt().isPresent()) {
      throw new Problem(
          410,
          "invitation-revoked",
          "The invitation was taken back",
          "Please ask the employer, if you expected another answer.");
    }
  }

  /** Returns whether sessions may still begin with {@code invitation}. */
  public boolean isOpen(Invitation invitation) {
    return invitation.revokedAt().isEmpty() && !invitation.isExpired(clock.instant());
  }
}
