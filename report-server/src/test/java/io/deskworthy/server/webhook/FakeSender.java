package io.deskworthy.server.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what is sent, and has receivers answer as a test says. */
public final class FakeSender implements Sender {

  private static final Duration TOOK = Duration.ofMillis(7);

  private final List<Dispatch> sent = new CopyOnWriteArrayList<>();
  private volatile Outcome outcome = new Outcome(204, "", TOOK, Optional.empty());

  /** Has receivers answer with {@code status} from now on. */
  public void answer(int status) {
    outcome = new Outcome(status, "", TOOK, Optional.empty());
  }

  /** Has receivers answer with {@code status} and ask for patience. */
  public void answer(int status, Duration retryAfter) {
    outcome = new Outcome(status, "", TOOK, Optional.of(retryAfter));
  }

  /** Has receivers not answer from now on. */
  public void fail(String fault) {
    outcome = new Outcome(0, fault, TOOK, Optional.empty());
  }

  /** Returns what was sent, the first one first. */
  public List<Dispatch> sent() {
    return List.copyOf(sent);
  }

  @Override
  public Outcome send(Dispatch dispatch) {
    sent.add(dispatch);
    return outcome;
  }
}
