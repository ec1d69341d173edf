package io.deskworthy.agent.window.journey;

import java.util.ArrayList;
import java.util.List;

/** Remembers what was shown. */
final class Seen implements Audience {

  private final List<Stage> stages = new ArrayList<>();
  private final List<CheckBoard> boards = new ArrayList<>();
  private final List<Long> waits = new ArrayList<>();

  Stage now() {
    return stages.get(stages.size() - 1);
  }

  <T extends Stage> T now(Class<T> expected) {
    return expected.cast(now());
  }

  List<CheckBoard> boards() {
    return boards;
  }

  List<Long> waits() {
    return waits;
  }

  @Override
  public void show(Stage stage) {
    stages.add(stage);
  }

  @Override
  public void show(CheckBoard board) {
    boards.add(board);
  }

  @Override
  public void waiting(long seconds) {
    waits.add(seconds);
  }
}
