package io.deskworthy.agent.noise.capture;

import io.deskworthy.agent.noise.signal.SampleFormat;
import java.util.List;

/** The sound system of the machine, as it is: any method may block for ever, or throw anything. */
interface SoundSystem {

  /** Returns the microphones that offer one of {@code wanted}, the default one first. */
  List<MicrophoneInfo> microphones(List<SampleFormat> wanted);

  /**
   * Opens and starts the microphone of exactly that name.
   *
   * @throws MicrophoneException if the system refuses
   */
  SoundLine open(String name, SampleFormat format) throws MicrophoneException;

  /** A running microphone, 16 bit, little endian, channels side by side. */
  interface SoundLine {

    /**
     * Reads up to {@code length} bytes and returns how many; 0 for ever once the device is gone.
     */
    int read(byte[] bytes, int offset, int length);

    /** Stops and releases it. */
    void close();
  }
}
