package io.deskworthy.agent.network;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.jws.Base64Url;
import io.deskworthy.report.network.ProbeDatagram.Token;
import java.util.Optional;

/**
 * Where the node echoes datagrams.
 *
 * @param port at the address that the control channel leads to
 * @param token what they are to bear
 */
record UdpOffer(int port, Token token) {

  private static final int MOST_PORT = 65_535;
  private static final int MAX_TOKEN = 40;

  /** Reads the node's answer, or nothing if it takes none. */
  static Optional<UdpOffer> fromJson(JsonFields message) throws MalformedJsonException {
    if (!message.has("port")) {
      return Optional.empty();
    }
    int port = (int) message.wholeNumber("port", 1, MOST_PORT);
    return Base64Url.decode(message.text("token", MAX_TOKEN))
        .flatMap(Token::of)
        .map(token -> new UdpOffer(port, token));
  }
}
