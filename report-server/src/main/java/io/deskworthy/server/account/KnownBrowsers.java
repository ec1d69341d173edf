package io.deskworthy.server.account;

import io.deskworthy.server.secret.KeyedHash;
import io.deskworthy.server.secret.TokenSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Knows again a browser that has signed in as somebody before, by a value it keeps: a random name
 * and a keyed hash of that and the user. It opens nothing; it is only counted by itself when
 * somebody mistypes. Safe for concurrent use.
 */
public final class KnownBrowsers {

  private static final int NAME_LENGTH = 26;

  private final KeyedHash hash;
  private final TokenSource tokens;

  /** Signs under the key of {@code hash}. */
  public KnownBrowsers(KeyedHash hash, TokenSource tokens) {
    this.hash = hash;
    this.tokens = tokens;
  }

  /** Returns what a browser that has just signed in as {@code user} is to keep. */
  public String mark(User user) {
    String name = tokens.letters(NAME_LENGTH);
    return name + "." + sign(user, name);
  }

  /** Returns the browser's name, if {@code mark} says that it signed in as {@code user}. */
  public Optional<String> name(User user, String mark) {
    int dot = mark.indexOf('.');
    if (dot != NAME_LENGTH) {
      return Optional.empty();
    }
    String name = mark.substring(0, dot);
    byte[] expected = sign(user, name).getBytes(StandardCharsets.UTF_8);
    byte[] found = mark.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(expected, found) ? Optional.of(name) : Optional.empty();
  }

  private String sign(User user, String name) {
    return hash.of("known-browser", user.id() + "." + name);
  }
}
