package io.deskworthy.bench.load;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Candidates with keys and sessions of their own, whose reports are ready before the clock runs.
 */
final class Candidates {

  private static final int MAX_ANSWER = 1 << 20;

  private final LoadedServer server;
  private final SigningKey witness;
  private final List<byte[]> asking = new ArrayList<>();
  private final List<SigningKey> keys = new ArrayList<>();

  private Candidates(LoadedServer server, SigningKey witness) {
    this.server = server;
    this.witness = witness;
  }

  /** Invites {@code count} of them. */
  static Candidates of(LoadedServer server, int count) throws Exception {
    Path key = server.data().resolve("keys").resolve("witness.jwk");
    Candidates all = new Candidates(server, SigningKey.fromPrivateJwk(Files.readString(key)));
    for (String link : server.invite(count)) {
      SigningKey own = SigningKey.generate();
      all.keys.add(own);
      all.asking.add(all.sessionRequest(link, own));
    }
    return all;
  }

  /** Returns {@code count} requests for a session, the candidates in turn. */
  List<byte[]> sessionRequests(int count) {
    List<byte[]> requests = new ArrayList<>();
    for (int each = 0; each < count; each++) {
      requests.add(asking.get(each % asking.size()));
    }
    return requests;
  }

  /** Begins {@code count} sessions and returns for each the request that sends its report. */
  List<byte[]> reports(int count) throws IOException, MalformedJsonException {
    List<byte[]> reports = new ArrayList<>();
    try (Connection connection = new Connection(server.address())) {
      for (int each = 0; each < count; each++) {
        int candidate = each % keys.size();
        Connection.Reply reply = connection.ask(asking.get(candidate));
        byte[] answer = reply.body().getBytes(StandardCharsets.UTF_8);
        ObjectNode session = StrictJson.object(answer, MAX_ANSWER);
        if (reply.status() != 201) {
          throw new IOException("no session: " + session);
        }
        String jws = ReadyReport.signed(session, server.url(), keys.get(candidate), witness);
        reports.add(Connection.post(server.host(), "/api/v1/reports", "application/jose", jws));
      }
    }
    return reports;
  }

  /** Returns their public keys, as JWK, a line each. */
  List<String> publicKeys() {
    return keys.stream()
        .map(key -> StrictJson.line(key.verificationKey().toJwk()))
        .toList();
  }

  private byte[] sessionRequest(String link, SigningKey key) {
    ObjectNode asked = StrictJson.newObject()
        .put("invitation", link.substring(link.lastIndexOf('/') + 1))
        .put("keyId", key.verificationKey().keyId());
    asked.set("publicKey", key.verificationKey().toJwk());
    return Connection.post(
        server.host(), "/api/v1/sessions", "application/json", StrictJson.line(asked));
  }
}
