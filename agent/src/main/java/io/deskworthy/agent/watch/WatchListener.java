package io.deskworthy.agent.watch;

import io.deskworthy.report.finding.Reason;
import java.time.Instant;

/** Hears how a watch goes, on the thread that watches. */
public interface WatchListener {

  /** Takes when the next light check is due; said again and again. */
  void waits(Instant next, boolean paused);

  /** Takes that there was no answer, and that it is tried once more. */
  void again(Reason cause);

  /** Takes what came of a light check. */
  void made(LightSample sample);
}
