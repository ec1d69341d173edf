package io.deskworthy.agent.window.journey;

/** Shows where the candidate is. Called on the window's thread only. */
public interface Audience {

  /** Shows {@code stage} instead of the one before. */
  void show(Stage stage);

  /** Shows what the checks have told since. */
  void show(CheckBoard board);

  /** Says that the server does not answer yet and is asked again in {@code seconds}. */
  void waiting(long seconds);
}
