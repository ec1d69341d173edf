package io.deskworthy.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PasswordsTest {

  private static final User OLGA =
      new User("1", "olga", Role.OWNER, Optional.of("olga@example.com"), Instant.EPOCH);

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final Map<String, String> hashes = new HashMap<>();
  private final PasswordHash hash = new PasswordHash(new SecureRandom());
  private final Passwords passwords = new Passwords(accounts, new InMemoryPasswords(), hash);

  @BeforeEach
  void add() {
    accounts.add(OLGA);
  }

  @Test
  void knowsAUserByNameAndPassword() {
    passwords.set(OLGA, "olga", "correct horse battery");

    assertThat(passwords.check("olga", "correct horse battery")).contains(OLGA);
    assertThat(passwords.check("olga", "Correct horse battery")).isEmpty();
    assertThat(passwords.check("nobody", "correct horse battery")).isEmpty();
  }

  @Test
  void letsNobodyInWhoHasNoPassword() {
    assertThat(passwords.check("olga", "nobody's password")).isEmpty();
    assertThat(passwords.check("olga", "")).isEmpty();
  }

  @Test
  void keepsArgon2idHashesThatDifferForTheSamePassword() {
    String one = hash.of("correct horse battery");

    assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(hash.of("correct horse battery")).isNotEqualTo(one);
    assertThat(hash.fits("correct horse battery", one)).isTrue();
    assertThat(hash.fits("correct horse batterx", one)).isFalse();
  }

  @Test
  void holdsAPasswordAgainstNobodysHashByTheSameWorkAsAgainstAKeptOne() {
    String nobodys = hash.ofNobody();

    assertThat(hash.fits("correct horse battery", nobodys)).isFalse();
    assertThat(nobodys).hasSameSizeAs(hash.of("correct horse battery"));
    assertThat(workOf(nobodys)).isEqualTo(workOf(hash.of("correct horse battery")));
    assertThat(hash.ofNobody()).isNotEqualTo(nobodys);
  }

  private static String workOf(String phc) {
    return phc.substring(0, phc.indexOf('$', phc.indexOf("p=")));
  }

  @ParameterizedTest
  @CsvSource({
    "olga, correct hor, LENGTH",
    "olga-petrova, Olga-Petrova, GUESSABLE",
    "olga, abababababab, GUESSABLE",
    "olga, password1234, GUESSABLE",
    "olga, qwertyuiop123, GUESSABLE",
    "olga, P@ssw0rd2026!, GUESSABLE",
    "olga, iloveyou12345, GUESSABLE",
    "olga, deskworthy2026, GUESSABLE",
    "petrova, petrova-petrova, GUESSABLE",
    "olga, correct horse battery, ",
    "olga, двенадцать букв, "
  })
  void refusesPasswordsThatAreEasilyGuessed(
      String name, String password, Passwords.@Nullable Fault fault) {
    assertThat(Passwords.faultOf(name, password)).isEqualTo(Optional.ofNullable(fault));
  }

  private final class InMemoryPasswords implements PasswordStore {
    @Override
    public Optional<String> passwordHash(String userId) {
      return Optional.ofNullable(hashes.get(userId));
    }

    @Override
    public void setPassword(String userId, String name, String passwordHash) {
      hashes.put(userId, passwordHash);
    }
  }
}
