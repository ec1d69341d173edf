package io.deskworthy.server.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.deskworthy.server.http.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Makes PDF of XHTML, with fonts embedded that have Latin and Cyrillic letters. Reads nothing but
 * what it is given: no file and no address. Safe for concurrent use.
 */
public final class PdfPrinter {

  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  /** A page takes some tenths of a second; whoever asks for many leaves a core for others. */
  private static final int AT_ONCE = 1;

  /** Longer than the first page takes, for which fonts are read. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Who waits holds a thread of the server; there are some two hundred. */
  private static final int MOST_WAITING = 8;

  private final Semaphore turns = new Semaphore(AT_ONCE);
  private final Semaphore places = new Semaphore(MOST_WAITING);

  /** Makes a printer. */
  public PdfPrinter() {
    XRLog.setLoggingEnabled(false);
  }

  /**
   * Returns {@code xhtml} as PDF.
   *
   * @throws Problem {@code printing-busy} 503 if others are being printed for already
   */
  public byte[] print(String xhtml) throws IOException {
    if (!places.tryAcquire()) {
      throw busy();
    }
    try {
      return printInTurn(xhtml);
    } finally {
      places.release();
    }
  }

  private byte[] printInTurn(String xhtml) throws IOException {
    if (!isMyTurn()) {
      throw busy();
    }
    try (ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePdfUaAccessibility(true);
      builder.useUriResolver((base, address) -> address.startsWith("data:") ? address : null);
      builder.useFont(() -> font("Regular"), "Sans", REGULAR, FontStyle.NORMAL, true);
      builder.useFont(() -> font("Bold"), "Sans", BOLD, FontStyle.NORMAL, true);
      builder.withHtmlContent(xhtml, null);
      builder.toStream(pdf);
      builder.run();
      return pdf.toByteArray();
    } finally {
      turns.release();
    }
  }

  private static Problem busy() {
    return new Problem(
            503,
            "printing-busy",
            "The server is printing for others",
            "Please try again in a few seconds.")
        .retryAfter(Duration.ofSeconds(2));
  }

  private boolean isMyTurn() {
    try {
      return turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static InputStream font(String weight) {
    String name = "/liberation/LiberationSans-" + weight + ".ttf";
    return Objects.requireNonNull(PdfPrinter.class.getResourceAsStream(name), name);
  }
}
