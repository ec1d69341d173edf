package io.deskworthy.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PassingTest {

  private final AtomicInteger times = new AtomicInteger();

  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01", "0A000", "55P03"})
  void doesAgainWhatTheDatabaseUndidForTheMoment(String state) {
    String answer = Passing.again(() -> {
      if (times.incrementAndGet() < 3) {
        throw failure(state);
      }
      return "done";
    });

    assertThat(answer).isEqualTo("done");
    assertThat(times).hasValue(3);
  }

  /** After a connection that broke nobody knows whether the work was done. */
  @ParameterizedTest
  @ValueSource(strings = {"08006", "23505", "57P01", "53100"})
  void doesNotDoAgainWhatMayBeDoneOrWillFailAgain(String state) {
    assertThatThrownBy(() -> Passing.again(() -> {
          times.incrementAndGet();
          throw failure(state);
        }))
        .isInstanceOf(ConnectionException.class);
    assertThat(times).hasValue(1);
  }

  @Test
  void givesUpWhenItDoesNotPass() {
    assertThatThrownBy(() -> Passing.again(
            () -> {
              times.incrementAndGet();
              throw failure("40P01");
            },
            Duration.ofMillis(30),
            Duration.ofMillis(10)))
        .isInstanceOf(ConnectionException.class);
    assertThat(times).hasValueGreaterThan(1);
  }

  private static RuntimeException failure(String state) {
    return new ConnectionException(new SQLException("failed", state));
  }
}
