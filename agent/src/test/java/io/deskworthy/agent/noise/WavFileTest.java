package io.deskworthy.agent.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskworthy.agent.noise.signal.SampleFormat;
import io.deskworthy.report.finding.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WavFileTest {

  private static final int INTEGERS = 1;

  private static final int FLOATING_POINT = 3;

  @TempDir
  private Path directory;

  @Test
  void readsSixteenBits() throws Exception {
    Path file = wav(INTEGERS, 2, 48_000, 16, bytes(0x00, 0x40, 0x00, 0x80));

    assertThat(samples(file)).containsExactly(0.5f, -1);
    try (WavFile wav = WavFile.open(file)) {
      assertThat(wav.format()).isEqualTo(new SampleFormat(48_000, 2));
    }
  }

  @Test
  void readsTwentyFourBits() throws Exception {
    Path file = wav(INTEGERS, 1, 48_000, 24, bytes(0, 0, 0x40, 0, 0, 0x80, 1, 0, 0));

    assertThat(samples(file)).containsExactly(0.5f, -1, 1 / 8_388_608f);
  }

  @Test
  void readsThirtyTwoBits() throws Exception {
    Path file = wav(INTEGERS, 1, 48_000, 32, bytes(0, 0, 0, 0x40, 0, 0, 0, 0x80));

    assertThat(samples(file)).containsExactly(0.5f, -1);
  }

  @Test
  void readsFloatingPointAndTakesNonsenseForSilence() throws Exception {
    byte[] data = ByteBuffer.allocate(8)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putFloat(0.25f)
        .putFloat(Float.NaN)
        .array();

    assertThat(samples(wav(FLOATING_POINT, 1, 48_000, 32, data))).containsExactly(0.25f, 0);
  }

  @Test
  void readsAFileThatWasCutOffAsFarAsItGoes() throws Exception {
    Path file = wav(INTEGERS, 1, 48_000, 16, bytes(0x00, 0x40, 0x00, 0x40, 0x00, 0x40));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 3));

    assertThat(samples(file)).containsExactly(0.5f);
  }

  @Test
  void refusesWhatIsNoWavFile() throws Exception {
    assertThat(reason(Files.writeString(directory.resolve("a.wav"), "ID3 not sound at all")))
        .isEqualTo(UnusableRecordingException.NOT_WAV);
    assertThat(reason(Files.write(directory.resolve("b.wav"), new byte[0])))
        .isEqualTo(UnusableRecordingException.NOT_WAV);
  }

  @Test
  void refusesAHeaderWithoutSound() throws Exception {
    Path file = wav(INTEGERS, 1, 48_000, 16, new byte[0]);
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 50));

    assertThat(reason(file)).isEqualTo(UnusableRecordingException.NOT_WAV);
  }

  @Test
  void refusesEncodingsAndRatesItDoesNotKnow() throws Exception {
    assertThat(reason(wav(INTEGERS, 1, 48_000, 8, bytes(1))))
        .isEqualTo(UnusableRecordingException.UNKNOWN_ENCODING);
    assertThat(reason(wav(INTEGERS, 1, 8000, 16, bytes(1, 2))))
        .isEqualTo(UnusableRecordingException.UNKNOWN_RATE);
  }

  @Test
  void refusesRecordingsTooShortOrTooLongToMeasure() throws Exception {
    Path brief = wav(INTEGERS, 1, 16_000, 16, new byte[2 * 16_000]);
    Path endless = wav(INTEGERS, 1, 16_000, 16, new byte[2 * 16_000 * 125]);

    assertThat(reasonNotToMeasure(brief)).isEqualTo(UnusableRecordingException.TOO_SHORT);
    assertThat(reasonNotToMeasure(endless)).isEqualTo(UnusableRecordingException.TOO_LONG);
  }

  @Test
  void saysWhenThereIsNoFile() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> WavFile.open(directory.resolve("nowhere.wav")));
  }

  private static Reason reason(Path file) {
    return catchThrowableOfType(UnusableRecordingException.class, () -> WavFile.open(file))
        .reason();
  }

  private static Reason reasonNotToMeasure(Path file) {
    return catchThrowableOfType(UnusableRecordingException.class, () -> Recording.measure(file))
        .reason();
  }

  private static float[] samples(Path file) throws IOException {
    try (WavFile wav = WavFile.open(file)) {
      float[] samples = new float[16];
      int frames = wav.read(samples);
      assertThat(wav.read(new float[16])).isZero();
      return Arrays.copyOf(samples, frames * wav.format().channels());
    }
  }

  /** A file with a chunk that has nothing to do with sound, of odd length, in between. */
  private Path wav(int encoding, int channels, int rate, int bits, byte[] data) throws IOException {
    int frameBytes = channels * bits / 8;
    ByteBuffer file = ByteBuffer.allocate(56 + data.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(48 + data.length).put(ascii("WAVE"));
    file.put(ascii("LIST")).putInt(3).put(bytes(1, 2, 3, 0));
    file.put(ascii("fmt ")).putInt(16).putShort((short) encoding).putShort((short) channels);
    file.putInt(rate).putInt(rate * frameBytes).putShort((short) frameBytes).putShort((short) bits);
    file.put(ascii("data")).putInt(data.length).put(data);
    return Files.write(Files.createTempFile(directory, "sound", ".wav"), file.array());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
