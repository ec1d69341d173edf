package io.deskworthy.bench.load;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/**
 * Candidates with keys and sessions of their own, whose reports are ready before the clock runs.
 */
final class Candidates {

  private static final int MAX_ANSWER = 1 << 20;

  /** Any will do: every run is to have the same order. */
  private static final long SEED = 1;

  private final LoadedServer server;
  private final SigningKey witness;
  private final List<byte[]> asking;
  private final List<SigningKey> keys;

  private Candidates(
      LoadedServer server, SigningKey witness, List<byte[]> asking, List<SigningKey> keys) {
    this.server = server;
    this.witness = witness;
    this.asking = asking;
    this.keys = keys;
  }

  /** Invites {@code count} of them, who come in another order than that. */
  static Candidates of(LoadedServer server, int count) throws Exception {
    Path key = server.data().resolve("keys").resolve("witness.jwk");
    SigningKey witness = SigningKey.fromPrivateJwk(Files.readString(key));
    Candidates all = new Candidates(server, witness, new ArrayList<>(), new ArrayList<>());
    List<String> links = new ArrayList<>(server.invite(count));
    Collections.shuffle(links, new Random(SEED));
    for (String link : links) {
      SigningKey own = SigningKey.generate();
      all.keys.add(own);
      all.asking.add(all.sessionRequest(link, own));
    }
    return all;
  }

  /** Returns {@code count} of them, those from {@code first} on. */
  Candidates some(int first, int count) {
    int last = first + count;
    return new Candidates(server, witness, asking.subList(first, last), keys.subList(first, last));
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
