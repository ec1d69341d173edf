package io.deskworthy.agent.noise.capture;

import io.deskworthy.agent.noise.signal.SampleFormat;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lwjgl.openal.AL10;
import org.lwjgl.openal.ALC;
import org.lwjgl.openal.ALC11;
import org.lwjgl.openal.ALUtil;
import org.lwjgl.system.Configuration;

/**
 * The sound system through OpenAL Soft, which comes with the program: WASAPI, Core Audio, PipeWire,
 * PulseAudio or ALSA, with the devices' real names. It converts whatever a device delivers, so
 * every device offers every format.
 */
final class OpenAlSystem implements SoundSystem {

  /** What PulseAudio calls the sound that goes out to a loudspeaker; no microphone. */
  private static final String MONITOR = "Monitor of ";

  /** Stands for whatever ALSA's settings may name, and is listed where there is nothing at all. */
  private static final String PLACEHOLDER = "ALSA Default";

  /** From this Java on there is a way to memory that the JVM prints no warning about. */
  private static final int FOREIGN_MEMORY = 25;

  private static final long NO_DEVICE = 0;

  static {
    if (Runtime.version().feature() >= FOREIGN_MEMORY) {
      Configuration.MEMORY_BACKEND.set("ffm");
    }
  }

  /**
   * Loads the library.
   *
   * @throws LinkageError if there is none for this system
   */
  static boolean load() {
    return ALC.getFunctionProvider() != null;
  }

  /** The system's default first, and what is no microphone last. */
  @Override
  public List<MicrophoneInfo> microphones(List<SampleFormat> wanted) {
    return names().stream().map(name -> new MicrophoneInfo(name, wanted)).toList();
  }

  @Override
  public SoundLine open(String name, SampleFormat format) throws MicrophoneException {
    String device = names().stream()
        .filter(each -> new MicrophoneInfo(each, List.of()).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new MicrophoneException(MicrophoneException.NO_MICROPHONE));
    int layout = format.channels() == 1 ? AL10.AL_FORMAT_MONO16 : AL10.AL_FORMAT_STEREO16;
    int rate = format.samplesPerSecond();
    long opened = ALC11.alcCaptureOpenDevice(device, rate, layout, OpenAlLine.frames(rate));
    if (opened == NO_DEVICE) {
      throw new MicrophoneException(
          device.equals(PLACEHOLDER)
              ? MicrophoneException.NO_MICROPHONE
              : MicrophoneException.OPEN_FAILED);
    }
    ALC11.alcCaptureStart(opened);
    return new OpenAlLine(new Lwjgl(opened), format.channels());
  }

  private static Set<String> names() {
    Optional<String> first = Optional.ofNullable(
        ALC11.alcGetString(NO_DEVICE, ALC11.ALC_CAPTURE_DEFAULT_DEVICE_SPECIFIER));
    List<String> listed = Optional.ofNullable(
            ALUtil.getStringList(NO_DEVICE, ALC11.ALC_CAPTURE_DEVICE_SPECIFIER))
        .orElse(List.of());
    List<String> others = new ArrayList<>(listed);
    others.sort(Comparator.comparing(name -> name.startsWith(MONITOR)));
    Set<String> names = new LinkedHashSet<>();
    // A default that is not listed is the empty name of a system without devices.
    first.filter(listed::contains).ifPresent(names::add);
    names.addAll(others);
    return names;
  }

  /** The calls of an open device, none of which waits for sound. */
  private record Lwjgl(long device) implements OpenAlLine.Capture {

    /** From {@code ALC_EXT_disconnect}. */
    private static final int CONNECTED = 0x313;

    @Override
    public int available() {
      return ALC11.alcGetInteger(device, ALC11.ALC_CAPTURE_SAMPLES);
    }

    @Override
    public boolean connected() {
      return !ALC11.alcIsExtensionPresent(device, "ALC_EXT_disconnect")
          || ALC11.alcGetInteger(device, CONNECTED) == ALC11.ALC_TRUE;
    }

    @Override
    public void take(ByteBuffer target, int frames) {
      ALC11.alcCaptureSamples(device, target, frames);
    }

    @Override
    public void close() {
      ALC11.alcCaptureStop(device);
      boolean unused = ALC11.alcCaptureCloseDevice(device);
    }
  }
}
