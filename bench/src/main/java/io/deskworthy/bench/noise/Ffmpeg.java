package io.deskworthy.bench.noise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * ffmpeg: a symmetric filter of 0.34 s each way, as long as it may be by {@code firequalizer}, to
 * which the standard's formula is typed, without a window, which would bend it below 20 Hz; and the
 * level of each 125 ms by {@code astats}.
 *
 * @param name with its version
 */
record Ffmpeg(String name) implements Peer {

  private static final String WEIGHTING =
      "20/log(10)*log(12194.217^2*f^4/((f^2+20.598997^2)*sqrt((f^2+107.65265^2)"
          + "*(f^2+737.86223^2))*(f^2+12194.217^2))+1e-12)+1.9997";

  private static final Pattern LEVEL =
      Pattern.compile("(?m)^lavfi\\.astats\\.Overall\\.RMS_level=(-inf|-?[\\d.]+)");

  /** Instead of nothing at all, which has no level: below all that 24 bits can hold. */
  private static final String SILENT = "-300";

  private static final Pattern VERSION = Pattern.compile("ffmpeg version (\\S+)");

  static Optional<Peer> present() throws InterruptedException {
    try {
      var version = VERSION.matcher(Output.of(List.of("ffmpeg", "-version")));
      return version.find()
          ? Optional.of(new Ffmpeg("ffmpeg " + version.group(1)))
          : Optional.empty();
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  @Override
  public Figures figures(Path wav) throws IOException, InterruptedException {
    long samples = Samples.count(wav);
    long whole = (samples - SETTLING) / BLOCK * BLOCK;
    String filters = "pan=mono|c0=c0,firequalizer=gain='" + WEIGHTING
        + "':delay=0.34:accuracy=1:wfunc=rectangular:zero_phase=on"
        + ",atrim=start_pts=" + SETTLING + ":end_pts=" + (SETTLING + whole)
        + ",asetnsamples=n=" + BLOCK + ":p=0"
        + ",astats=measure_perchannel=none:measure_overall=RMS_level:metadata=1:reset=1"
        + ",ametadata=mode=print:key=lavfi.astats.Overall.RMS_level:file=-";
    String said = Output.of(List.of(
        "ffmpeg",
        "-nostdin",
        "-v",
        "error",
        "-i",
        wav.toString(),
        "-af",
        filters,
        "-f",
        "null",
        "-"));
    return Peer.ofLines(
        LEVEL.matcher(said).results().map(match -> match.group(1).replace("-inf", SILENT)));
  }
}
