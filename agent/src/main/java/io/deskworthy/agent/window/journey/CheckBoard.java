package io.deskworthy.agent.window.journey;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.check.Progress;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the checks of a run have told so far.
 *
 * @param tracks of those that have begun
 */
public record CheckBoard(Map<CheckName, CheckTrack> tracks) {

  /** Nothing has begun. */
  public static final CheckBoard EMPTY = new CheckBoard(Map.of());

  /** Copies the map. */
  public CheckBoard {
    tracks = Map.copyOf(tracks);
  }

  /** Returns this board with one more step. */
  public CheckBoard after(Progress progress) {
    Map<CheckName, CheckTrack> more = new EnumMap<>(CheckName.class);
    more.putAll(tracks);
    more.merge(
        progress.check(), CheckTrack.first(progress), (before, first) -> before.after(progress));
    return new CheckBoard(more);
  }

  /** Returns the track of {@code check}, once it has begun. */
  public Optional<CheckTrack> track(CheckName check) {
    return Optional.ofNullable(tracks.get(check));
  }
}
