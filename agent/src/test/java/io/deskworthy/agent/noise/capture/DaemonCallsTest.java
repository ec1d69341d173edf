package io.deskworthy.agent.noise.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskworthy.report.finding.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

final class DaemonCallsTest {

  private static final Duration AMPLE = Duration.ofSeconds(30);

  private static final Duration SHORT = Duration.ofMillis(20);

  private final DaemonCalls calls = new DaemonCalls();

  @Test
  void returnsWhatTheCallReturns() throws Exception {
    assertThat(calls.call(() -> "heard", AMPLE, late -> {})).isEqualTo("heard");
  }

  @Test
  void runsOnADaemonThread() throws Exception {
    boolean daemon = calls.call(() -> Thread.currentThread().isDaemon(), AMPLE, late -> {});

    assertThat(daemon).isTrue();
  }

  @Test
  void givesUpOnACallThatBlocksAndTakesTheNextOne() throws Exception {
    CountDownLatch never = new CountDownLatch(1);

    assertThat(reason(() -> await(never), SHORT)).isEqualTo(MicrophoneException.STALLED);
    assertThat(calls.call(() -> "next", AMPLE, late -> {})).isEqualTo("next");
    never.countDown();
  }

  @Test
  void handsOverAResultThatCameTooLate() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    BlockingQueue<String> late = new LinkedBlockingQueue<>();
    var unused = catchThrowableOfType(
        MicrophoneException.class, () -> calls.call(() -> await(stuck), SHORT, late::add));

    stuck.countDown();

    assertThat(late.take()).isEqualTo("released");
  }

  @Test
  void namesAJavaWithoutSound() {
    Reason reason = reason(
        () -> {
          throw new NoClassDefFoundError("javax/sound/sampled/AudioSystem");
        },
        AMPLE);

    assertThat(reason).isEqualTo(MicrophoneException.NO_MICROPHONE);
  }

  @Test
  void namesADenialBySecurityManager() {
    Reason reason = reason(
        () -> {
          throw new SecurityException("record");
        },
        AMPLE);

    assertThat(reason).isEqualTo(MicrophoneException.PERMISSION_DENIED);
  }

  @Test
  void doesNotHideWhatItDoesNotKnow() {
    assertThatIllegalStateException()
        .isThrownBy(() -> calls.call(
            () -> {
              throw new IOException("never seen before");
            },
            AMPLE,
            late -> {}))
        .withCauseInstanceOf(IOException.class);
  }

  private Reason reason(Callable<String> work, Duration limit) {
    return catchThrowableOfType(
            MicrophoneException.class, () -> calls.call(work, limit, late -> {}))
        .reason();
  }

  private static String await(CountDownLatch latch) throws InterruptedException {
    latch.await();
    return "released";
  }
}
