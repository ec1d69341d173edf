package io.deskworthy.server.invitation;

import io.deskworthy.server.secret.KeyedHash;
import io.deskworthy.server.secret.SecretBox;
import io.deskworthy.server.secret.TokenSource;
import java.time.Clock;
import java.util.Optional;

/**
 * Addresses of positions, for a job advertisement: who follows one gives their own name and gets an
 * invitation of their own. Safe for concurrent use.
 */
public final class PositionLinks {

  private static final String KIND = "position-link";

  private final PositionLinkStore store;
  private final KeyedHash hash;
  private final SecretBox box;
  private final TokenSource tokens;
  private final Clock clock;

  /** Keeps links in {@code store}, and of their codes what {@code hash} and {@code box} make. */
  public PositionLinks(
      PositionLinkStore store, KeyedHash hash, SecretBox box, TokenSource tokens, Clock clock) {
    this.store = store;
    this.hash = hash;
    this.box = box;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Makes a new link for a position; one it had before leads nowhere from now on. */
  public InvitationCode make(String positionId) {
    InvitationCode code = InvitationCode.random(tokens);
    store.put(new PositionLink(
        positionId,
        hash.of(KIND, code.text()),
        box.seal(KIND, code.text()),
        clock.instant(),
        Optional.empty()));
    return code;
  }

  /** Switches the link of a position off. */
  public void switchOff(String positionId) {
    store.switchOff(positionId, clock.instant());
  }

  /** Returns the code of a position's link, if it has one that is not switched off. */
  public Optional<InvitationCode> code(String positionId) {
    return store
        .of(positionId)
        .filter(link -> link.offAt().isEmpty())
        .flatMap(link -> box.open(KIND, link.sealedCode()))
        .flatMap(InvitationCode::parse);
  }

  /** Returns the link, switched off or not, to which {@code typed} is the code. */
  public Optional<PositionLink> find(String typed) {
    return InvitationCode.parse(typed).flatMap(code -> store.withCode(hash.of(KIND, code.text())));
  }
}
