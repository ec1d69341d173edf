package io.deskworthy.server.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Users and how they get in, forgotten at the end of the test. */
public final class InMemoryAccounts implements AccountStore {

  private final Map<String, User> users = new HashMap<>();
  private final Map<String, OneTimeLink> links = new HashMap<>();
  private final List<OneTimeLink> used = new ArrayList<>();
  private final Map<String, SignedIn> browsers = new HashMap<>();

  @Override
  public synchronized void add(User user) {
    if (named(user.name()).isPresent() || user.email().flatMap(this::withEmail).isPresent()) {
      throw new IllegalArgumentException("there is a user called " + user.name());
    }
    users.put(user.id(), user);
  }

  @Override
  public synchronized Optional<User> user(String id) {
    return Optional.ofNullable(users.get(id));
  }

  @Override
  public synchronized Optional<User> named(String name) {
    return users.values().stream().filter(user -> user.name().equals(name)).findFirst();
  }

  @Override
  public synchronized Optional<User> withEmail(String email) {
    return users.values().stream()
        .filter(user -> user.email().equals(Optional.of(email)))
        .findFirst();
  }

  @Override
  public synchronized boolean setRole(String id, Role role) {
    User user = users.get(id);
    if (user == null || (role != Role.OWNER && !hasOtherOwner(id))) {
      return false;
    }
    users.put(id, new User(id, user.name(), role, user.email(), user.createdAt()));
    return true;
  }

  @Override
  public synchronized boolean setEmail(String id, Optional<String> email) {
    User user = users.get(id);
    if (user == null
        || email
            .flatMap(this::withEmail)
            .filter(other -> !other.id().equals(id))
            .isPresent()) {
      return false;
    }
    users.put(id, new User(id, user.name(), user.role(), email, user.createdAt()));
    return true;
  }

  @Override
  public synchronized boolean remove(String id) {
    if (!hasOtherOwner(id)) {
      return false;
    }
    endLinks(id);
    browsers.values().removeIf(browser -> browser.userId().equals(id));
    return users.remove(id) != null;
  }

  private boolean hasOtherOwner(String id) {
    return users.values().stream()
        .anyMatch(user -> user.role() == Role.OWNER && !user.id().equals(id));
  }

  @Override
  public synchronized List<User> users() {
    return users.values().stream()
        .sorted(Comparator.comparing(User::createdAt).thenComparing(User::id))
        .toList();
  }

  @Override
  public synchronized void add(OneTimeLink link) {
    links.put(link.tokenHash(), link);
  }

  @Override
  public synchronized Optional<OneTimeLink> unused(String tokenHash) {
    return Optional.ofNullable(links.get(tokenHash));
  }

  @Override
  public synchronized boolean use(String tokenHash, Instant at) {
    OneTimeLink link = links.remove(tokenHash);
    return link != null && used.add(link);
  }

  @Override
  public synchronized boolean wasUsed(OneTimeLink.Purpose purpose) {
    return used.stream().anyMatch(link -> link.purpose() == purpose);
  }

  @Override
  public synchronized void endLinks(String userId) {
    links.values().removeIf(link -> link.userId().equals(userId));
  }

  @Override
  public synchronized void add(SignedIn browser) {
    browsers
        .values()
        .removeIf(old -> old.userId().equals(browser.userId())
            && !browser.signedInAt().isBefore(old.expiresAt()));
    browsers.put(browser.tokenHash(), browser);
  }

  @Override
  public synchronized Optional<SignedIn> browser(String tokenHash) {
    return Optional.ofNullable(browsers.get(tokenHash));
  }

  @Override
  public synchronized void used(String tokenHash, Instant at) {
    browsers.computeIfPresent(tokenHash, (key, old) -> old.used(at));
  }

  @Override
  public synchronized List<SignedIn> browsersOf(String userId) {
    return browsers.values().stream()
        .filter(browser -> browser.userId().equals(userId))
        .sorted(Comparator.comparing(SignedIn::lastUsedAt).reversed().thenComparing(SignedIn::id))
        .toList();
  }

  @Override
  public synchronized void signOutAllBut(String userId, String tokenHash) {
    browsers
        .values()
        .removeIf(
            browser -> browser.userId().equals(userId) && !browser.tokenHash().equals(tokenHash));
  }

  @Override
  public synchronized void signOut(String tokenHash) {
    browsers.remove(tokenHash);
  }
}
