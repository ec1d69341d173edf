package io.deskworthy.server.open.ndt7;

import io.deskworthy.report.jws.Base64Url;
import io.deskworthy.report.network.Direction;
import io.deskworthy.server.http.ByteSocketHandler;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.measure.NodeTime;
import io.deskworthy.server.open.Guests;
import io.deskworthy.server.open.Guests.Guest;
import io.deskworthy.server.open.OpenLimits;
import io.deskworthy.server.tcp.TcpInfoSource;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Takes ndt7 tests of one direction.
 *
 * @param direction which way the payload goes
 * @param guests lets tests in
 * @param threads run tests and cut those that do not end
 */
public record Ndt7(
    Direction direction,
    Guests guests,
    OpenLimits limits,
    TcpInfoSource kernel,
    NodeTime time,
    ScheduledExecutorService threads,
    SecureRandom random)
    implements ByteSocketHandler {

  /** Where downloads are had. */
  public static final String DOWNLOAD_PATH = "/ndt/v7/download";

  /** Where uploads go. */
  public static final String UPLOAD_PATH = "/ndt/v7/upload";

  private static final String SUBPROTOCOL = "net.measurementlab.ndt.v7";

  /** The one value, in megabytes, that the specification allows. */
  private static final String EARLY_EXIT = "250";

  private static final long EARLY_EXIT_BYTES = 250_000_000;

  private static final int ID_BYTES = 16;

  @Override
  public String subprotocol() {
    return SUBPROTOCOL;
  }

  @Override
  public Conversation open(Exchange request) {
    OptionalLong enough = enough(request.query("early_exit"));
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    MeasurementMessage message =
        new MeasurementMessage(Ends.of(request, Base64Url.encode(id), time.now()), direction);
    Guest guest = guests.enter(request.clientAddress());
    Ndt7Test test = new Ndt7Test(this, guest, message, request.socket());
    return direction == Direction.DOWNLOAD ? new Download(test, enough) : new Upload(test);
  }

  private static OptionalLong enough(Optional<String> earlyExit) {
    if (earlyExit.isPresent() && !earlyExit.get().equals(EARLY_EXIT)) {
      throw Problem.malformed("early_exit is " + EARLY_EXIT + " or absent.");
    }
    return earlyExit.isPresent() ? OptionalLong.of(EARLY_EXIT_BYTES) : OptionalLong.empty();
  }
}
