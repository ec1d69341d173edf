package io.deskworthy.agent.submission;

import io.deskworthy.report.SignedReport;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.UnverifiedJws;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A report ready to be sent: the signed text, which is also exactly what its file holds, and the
 * address it was signed for.
 *
 * @param jws compact JWS
 * @param url from the protected header
 */
public record OutgoingReport(String jws, URI url) {

  /**
   * Takes a signed text.
   *
   * @throws UnusableReportException if it is not one, or does not say where it should go
   */
  public static OutgoingReport of(String jws) throws UnusableReportException {
    try {
      URI url = UnverifiedJws.parse(jws)
          .header()
          .url()
          .flatMap(WebAddress::of)
          .orElseThrow(() -> new UnusableReportException(
              UnusableReportException.Fault.NO_ADDRESS, "its header has no address"));
      return new OutgoingReport(jws, url);
    } catch (RejectedJwsException notSigned) {
      throw new UnusableReportException(
          UnusableReportException.Fault.NOT_A_REPORT, String.valueOf(notSigned.getMessage()));
    }
  }

  /**
   * Reads a saved report. White space around it, as mail programs add, does not matter.
   *
   * @throws UnusableReportException if there is no such file, or something else in it
   * @throws IOException if the file cannot be read
   */
  public static OutgoingReport read(Path file) throws IOException, UnusableReportException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(UnverifiedJws.MAX_LENGTH + 1);
      if (bytes.length > UnverifiedJws.MAX_LENGTH) {
        throw new UnusableReportException(
            UnusableReportException.Fault.TOO_LARGE, "over " + UnverifiedJws.MAX_LENGTH + " bytes");
      }
      return of(new String(bytes, StandardCharsets.ISO_8859_1).strip());
    } catch (NoSuchFileException missing) {
      throw new UnusableReportException(
          UnusableReportException.Fault.FILE_MISSING, String.valueOf(missing.getMessage()));
    }
  }

  /** Returns the digest by which the report is named. */
  public String digest() {
    return SignedReport.digest(jws);
  }
}
