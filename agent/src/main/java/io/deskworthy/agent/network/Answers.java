package io.deskworthy.agent.network;

import io.deskworthy.agent.http.BoundedBody;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.network.NetworkReasons;
import java.io.IOException;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.Response;

/** Tells a node's answers from those of whoever sits in between. */
final class Answers {

  private static final int MAX_PROBLEM = 64 * 1024;
  private static final int FIRST_REDIRECT = 300;
  private static final int FIRST_ERROR = 400;

  /** RFC 6585, section 6. */
  private static final int NETWORK_AUTHENTICATION_REQUIRED = 511;

  private Answers() {}

  /** Takes only an answer with that status and media type, and not packed. */
  static void require(Response response, int status, MediaType type) throws NodeFault {
    if (response.code() != status || !isOf(response, type)) {
      throw new NodeFault(reasonOf(response));
    }
    if (!"identity".equals(response.header("Content-Encoding", "identity"))) {
      throw new NodeFault(NetworkReasons.COMPRESSED_ANSWER);
    }
  }

  /** Returns the {@code type} of a problem document, or an empty text where there is none. */
  static String problem(Response response) throws IOException {
    try {
      byte[] body = BoundedBody.read(response, MAX_PROBLEM);
      return StrictJson.object(body, MAX_PROBLEM).path("type").asString("");
    } catch (MalformedJsonException page) {
      return "";
    }
  }

  /** Returns why {@code response} is not what was asked for. */
  static Reason reasonOf(Response response) {
    int status = response.code();
    if (isOf(response, MediaType.get("application/problem+json"))) {
      return switch (status) {
        case 401, 403, 410 -> NetworkReasons.SESSION_REFUSED;
        case 429, 503 -> NetworkReasons.NODE_BUSY;
        default -> NetworkReasons.UNEXPECTED_ANSWER;
      };
    }
    boolean elsewhere = status >= FIRST_REDIRECT && status < FIRST_ERROR;
    boolean page = isOf(response, MediaType.get("text/html"));
    return elsewhere || page || status == NETWORK_AUTHENTICATION_REQUIRED
        ? NetworkReasons.CAPTIVE_PORTAL
        : NetworkReasons.UNEXPECTED_ANSWER;
  }

  private static boolean isOf(Response response, MediaType type) {
    return Optional.ofNullable(response.header("Content-Type"))
        .map(MediaType::parse)
        .filter(found -> found.type().equals(type.type()))
        .filter(found -> found.subtype().equals(type.subtype()))
        .isPresent();
  }
}
