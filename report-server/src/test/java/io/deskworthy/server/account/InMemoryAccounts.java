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
    if (named(user.name()).isPresent()) {
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
  public synchronized void add(SignedIn browser) {
    browsers.put(browser.tokenHash(), browser);
  }

  @Override
  public synchronized Optional<SignedIn> browser(String tokenHash) {
    return Optional.ofNullable(browsers.get(tokenHash));
  }

  @Override
  public synchronized void used(String tokenHash, Instant at) {
    browsers.computeIfPresent(
        tokenHash, (key, old) -> new SignedIn(old.tokenHash(), old.userId(), at, old.expiresAt()));
  }

  @Override
  public synchronized void signOut(String tokenHash) {
    browsers.remove(tokenHash);
  }
}
