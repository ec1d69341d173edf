package io.deskworthy.agent.noise.signal;

import java.time.Duration;
import java.util.List;

/**
 * What one phase was found to be, channel by channel.
 *
 * @param measured how much of it counts
 * @param channels at least one
 */
public record PhaseSound(Duration measured, List<ChannelSound> channels) {

  /** Copies the channels. */
  public PhaseSound {
    channels = List.copyOf(channels);
    if (channels.isEmpty()) {
      throw new IllegalArgumentException("sound has a channel");
    }
  }
}
