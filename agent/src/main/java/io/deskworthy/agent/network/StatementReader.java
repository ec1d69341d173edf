package io.deskworthy.agent.network;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.UnverifiedJws;
import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.report.network.WitnessFormat;
import io.deskworthy.report.network.WitnessStatement;
import java.util.List;
import java.util.Optional;

/** Reads what a node signed about a transfer. */
@FunctionalInterface
public interface StatementReader {

  /** Returns what {@code signed} says, or nothing if it is not by a node of the session. */
  Optional<WitnessStatement> read(String signed);

  /** Returns one that believes those who sign with {@code keys}. */
  static StatementReader believing(List<VerificationKey> keys) {
    return signed -> keys.stream().flatMap(key -> read(signed, key).stream()).findFirst();
  }

  private static Optional<WitnessStatement> read(String signed, VerificationKey key) {
    try {
      return Optional.of(
          WitnessFormat.read(UnverifiedJws.parse(signed).verify(WitnessFormat.TYPE, key)));
    } catch (RejectedJwsException | MalformedJsonException notByThisKey) {
      return Optional.empty();
    }
  }
}
