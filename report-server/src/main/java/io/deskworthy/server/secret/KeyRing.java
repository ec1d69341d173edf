package io.deskworthy.server.secret;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.MalformedKeyException;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.jws.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The keys for one purpose, the oldest first: those that signed once, the one that signs now, and
 * perhaps one that will. Immutable; a rotation makes another ring.
 *
 * @param keys one at least
 */
public record KeyRing(List<RingKey> keys) {

  /** A thousand rotations. */
  private static final int MOST_KEYS = 1000;

  private static final int MAX_BYTES = 1 << 20;

  /** Copies the list. */
  public KeyRing {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("a ring of keys has one at least");
    }
  }

  /**
   * A key of the ring.
   *
   * @param key its public half
   * @param secret its private half, as long as it is needed
   * @param activeFrom from when it signs
   * @param withdrawn whether nobody is to rely on it any more
   */
  public record RingKey(
      VerificationKey key, Optional<SigningKey> secret, Instant activeFrom, boolean withdrawn) {

    /** Shows no secret. */
    @Override
    public String toString() {
      return key + " from " + activeFrom;
    }
  }

  /** Returns a ring of one key, which signs from the beginning of time. */
  static KeyRing of(SigningKey first) {
    return new KeyRing(List.of(ringKey(first, Instant.EPOCH)));
  }

  /** Returns the key that signs at {@code now}. */
  public SigningKey signing(Instant now) {
    return keys.get(activeAt(now))
        .secret()
        .orElseThrow(() -> new IllegalStateException("the key that signs has no private half"));
  }

  /** Returns the key of that thumbprint. */
  public Optional<RingKey> find(String keyId) {
    return keys.stream().filter(each -> each.key().keyId().equals(keyId)).findFirst();
  }

  /** Returns whether {@code key} signs at {@code now} or will later. */
  public boolean isNeeded(RingKey key, Instant now) {
    return keys.indexOf(key) >= activeAt(now);
  }

  /**
   * Returns this ring with {@code next} at its end.
   *
   * @param activeFrom from when it signs; what signed before loses its private half by the first
   *     rotation after that
   */
  KeyRing with(SigningKey next, Instant activeFrom, Instant now) {
    List<RingKey> more = new ArrayList<>();
    for (RingKey key : keys) {
      boolean over = !activeFrom.isAfter(now) || !isNeeded(key, now);
      more.add(new RingKey(
          key.key(), over ? Optional.empty() : key.secret(), key.activeFrom(), key.withdrawn()));
    }
    more.add(ringKey(next, activeFrom));
    return new KeyRing(more);
  }

  /** Returns this ring with every key withdrawn. */
  KeyRing withdrawn() {
    return new KeyRing(keys.stream()
        .map(key -> new RingKey(key.key(), key.secret(), key.activeFrom(), true))
        .toList());
  }

  String toJson() {
    ArrayNode list = StrictJson.newObject().putArray("keys");
    for (RingKey key : keys) {
      ObjectNode json = list.addObject()
          .put("activeFrom", key.activeFrom().toString())
          .put("withdrawn", key.withdrawn());
      json.set("key", jwk(key));
    }
    ObjectNode ring = StrictJson.newObject();
    ring.set("keys", list);
    return StrictJson.pretty(ring);
  }

  static KeyRing read(String text) throws MalformedJsonException, MalformedKeyException {
    JsonFields ring =
        new JsonFields("", StrictJson.object(text.getBytes(StandardCharsets.UTF_8), MAX_BYTES));
    List<RingKey> keys = new ArrayList<>();
    for (JsonFields each : ring.objects("keys", MOST_KEYS)) {
      ObjectNode jwk = each.object("key").node();
      keys.add(new RingKey(
          VerificationKey.fromJwk(jwk),
          jwk.has("d")
              ? Optional.of(SigningKey.fromPrivateJwk(StrictJson.line(jwk)))
              : Optional.empty(),
          each.instant("activeFrom"),
          each.truth("withdrawn")));
    }
    return new KeyRing(keys);
  }

  private static RingKey ringKey(SigningKey key, Instant activeFrom) {
    return new RingKey(key.verificationKey(), Optional.of(key), activeFrom, false);
  }

  /** The last whose time has come; a clock that was set back leaves the first. */
  private int activeAt(Instant now) {
    int active = 0;
    for (int i = 1; i < keys.size(); i++) {
      if (!keys.get(i).activeFrom().isAfter(now)) {
        active = i;
      }
    }
    return active;
  }

  private static ObjectNode jwk(RingKey key) {
    try {
      return key.secret().isPresent()
          ? StrictJson.object(
              key.secret().get().toPrivateJwk().getBytes(StandardCharsets.UTF_8), MAX_BYTES)
          : key.key().toJwk();
    } catch (MalformedJsonException impossible) {
      throw new IllegalStateException("a key just written cannot be read", impossible);
    }
  }
}
