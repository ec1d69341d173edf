package io.deskworthy.agent.submission;

import io.deskworthy.report.jws.Base64Url;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.UnverifiedJws;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/**
 * A report ready to be sent: the signed text, which is also exactly what its file holds, and the
 * address it was signed for.
 *
 * @param jws compact JWS
 * @param url from the protected header
 */
public record SignedReport(String jws, URI url) {

  /**
   * Takes a signed text.
   *
   * @throws UnusableReportException if it is not one, or does not say where it should go
   */
  public static SignedReport of(String jws) throws UnusableReportException {
    try {
      URI url = UnverifiedJws.parse(jws)
          .header()
          .url()
          .flatMap(WebAddress::of)
          .orElseThrow(() -> new UnusableReportException(
              UnusableReportException.Fault.NO_ADDRESS, "its header has no address"));
      return new SignedReport(jws, url);
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
  public static SignedReport read(Path file) throws IOException, UnusableReportException {
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

  /** Returns the base64url of the SHA-256 of the signed text. */
  public String digest() {
    return Base64Url.encode(sha256());
  }

  byte[] sha256() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(jws.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java runtime has SHA-256", missing);
    }
  }
}
