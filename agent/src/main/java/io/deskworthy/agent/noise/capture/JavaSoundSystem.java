package io.deskworthy.agent.noise.capture;

import io.deskworthy.agent.noise.signal.SampleFormat;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;

/** The sound system through Java Sound: DirectSound, Core Audio or ALSA. */
final class JavaSoundSystem implements SoundSystem {

  private static final int BITS = 16;

  /** Two seconds: the reader may be held up by a garbage collection or by a busy machine. */
  private static final int BUFFER_SECONDS = 2;

  /**
   * Mixers come with the system's default first ("Primary Sound Capture Driver", "Default Audio
   * Device", "default").
   */
  @Override
  public List<MicrophoneInfo> microphones(List<SampleFormat> wanted) {
    List<MicrophoneInfo> microphones = new ArrayList<>();
    for (Mixer.Info info : AudioSystem.getMixerInfo()) {
      Mixer mixer = AudioSystem.getMixer(info);
      List<SampleFormat> offered =
          wanted.stream().filter(format -> mixer.isLineSupported(line(format))).toList();
      if (!offered.isEmpty()) {
        microphones.add(new MicrophoneInfo(info.getName(), offered));
      }
    }
    return List.copyOf(microphones);
  }

  @Override
  public SoundLine open(String name, SampleFormat format) throws MicrophoneException {
    for (Mixer.Info info : AudioSystem.getMixerInfo()) {
      Mixer mixer = AudioSystem.getMixer(info);
      boolean named = new MicrophoneInfo(info.getName(), List.of()).name().equals(name);
      if (named && mixer.isLineSupported(line(format))) {
        return open(mixer, format);
      }
    }
    throw new MicrophoneException(MicrophoneException.NO_MICROPHONE);
  }

  private static SoundLine open(Mixer mixer, SampleFormat format) throws MicrophoneException {
    try {
      TargetDataLine line = (TargetDataLine) mixer.getLine(line(format));
      AudioFormat audio = audio(format);
      line.open(audio, BUFFER_SECONDS * format.samplesPerSecond() * audio.getFrameSize());
      line.start();
      return new Line(line);
    } catch (LineUnavailableException oneTextForEveryCause) {
      throw new MicrophoneException(MicrophoneException.OPEN_FAILED, oneTextForEveryCause);
    }
  }

  private static DataLine.Info line(SampleFormat format) {
    return new DataLine.Info(TargetDataLine.class, audio(format));
  }

  private static AudioFormat audio(SampleFormat format) {
    return new AudioFormat(format.samplesPerSecond(), BITS, format.channels(), true, false);
  }

  private record Line(TargetDataLine line) implements SoundLine {

    @Override
    public int read(byte[] bytes, int offset, int length) {
      return line.read(bytes, offset, length);
    }

    @Override
    public void close() {
      line.stop();
      line.close();
    }
  }
}
