package io.deskworthy.agent.noise.capture;

import io.deskworthy.agent.noise.signal.SampleFormat;

/** A microphone that is running. Not safe for concurrent use. */
public interface OpenMicrophone extends AutoCloseable {

  /** Returns its name as the system gives it. */
  String name();

  /** Returns what it delivers. */
  SampleFormat format();

  /**
   * Waits for the next frames.
   *
   * @param samples takes them interleaved, full scale being -1 to 1
   * @param frames how many; {@code samples} holds at least as many
   * @throws MicrophoneException if they do not come
   */
  void read(float[] samples, int frames) throws MicrophoneException, InterruptedException;

  /** Lets the microphone go, or gives up on one that does not answer. */
  @Override
  void close();
}
