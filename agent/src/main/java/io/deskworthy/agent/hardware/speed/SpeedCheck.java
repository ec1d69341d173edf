package io.deskworthy.agent.hardware.speed;

import io.deskworthy.agent.check.Check;
import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.check.Progress;
import io.deskworthy.agent.check.ProgressListener;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.SpeedFindings;
import java.util.List;

/**
 * Measures how fast the processor is. It keeps all cores busy, so it belongs after the checks that
 * measure the line and listen to the room.
 *
 * @param test what is run
 */
public record SpeedCheck(SpeedTest test) implements Check {

  @Override
  public CheckName name() {
    return CheckName.HARDWARE;
  }

  @Override
  public List<Finding<?>> findings() {
    return SpeedFindings.ALL;
  }

  @Override
  public Findings run(ProgressListener listener) throws InterruptedException {
    listener.progressed(Progress.of(name(), "hardware.speed", 0));
    return test.run().findings();
  }
}
