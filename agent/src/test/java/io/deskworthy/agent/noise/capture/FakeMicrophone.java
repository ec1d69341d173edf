package io.deskworthy.agent.noise.capture;

import io.deskworthy.agent.noise.signal.SampleFormat;
import io.deskworthy.report.finding.Reason;
import java.util.List;
import java.util.Optional;

/** A microphone that hears given samples, as fast as they are asked for, and then goes away. */
public final class FakeMicrophone implements Microphone {

  /** Its name. */
  public static final String NAME = "A fake";

  private final SampleFormat format;
  private final float[] samples;
  private Optional<Reason> refusal = Optional.empty();
  private boolean denied;
  private boolean suppressing;
  private boolean closed;

  private FakeMicrophone(SampleFormat format, float[] samples) {
    this.format = format;
    this.samples = samples;
  }

  /** Returns one that hears {@code samples}, interleaved. */
  public static FakeMicrophone hearing(SampleFormat format, float[] samples) {
    return new FakeMicrophone(format, samples);
  }

  /** Returns one that cannot be opened. */
  public static FakeMicrophone refusing(Reason reason) {
    FakeMicrophone microphone = new FakeMicrophone(new SampleFormat(48_000, 2), new float[0]);
    microphone.refusal = Optional.of(reason);
    return microphone;
  }

  /** Lets the operating system say that programs may not listen. */
  public FakeMicrophone denied() {
    denied = true;
    return this;
  }

  /** Lets it be what a noise suppressor gives out. */
  public FakeMicrophone suppressing() {
    suppressing = true;
    return this;
  }

  /** Returns whether it was let go. */
  public boolean closed() {
    return closed;
  }

  @Override
  public List<MicrophoneInfo> list() {
    return List.of(new MicrophoneInfo(NAME, List.of(format)));
  }

  @Override
  public OpenMicrophone open(Optional<String> name) throws MicrophoneException {
    if (refusal.isPresent()) {
      throw new MicrophoneException(refusal.get());
    }
    return new Open();
  }

  @Override
  public boolean accessDenied() {
    return denied;
  }

  @Override
  public boolean suppressesNoise(String name) {
    return suppressing;
  }

  private final class Open implements OpenMicrophone {

    private int at;

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public SampleFormat format() {
      return format;
    }

    @Override
    public void read(float[] target, int frames) throws MicrophoneException {
      int count = frames * format.channels();
      if (at + count > samples.length) {
        throw new MicrophoneException(MicrophoneException.LOST);
      }
      System.arraycopy(samples, at, target, 0, count);
      at += count;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
