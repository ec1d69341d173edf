package io.deskworthy.agent.submission;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.jws.MalformedKeyException;
import io.deskworthy.report.jws.VerificationKey;
import java.net.URI;

/**
 * A node of a session.
 *
 * @param url its address
 * @param key with which it signs its witness statements
 */
public record MeasurementNode(URI url, VerificationKey key) {

  static MeasurementNode read(JsonFields fields) throws MalformedJsonException {
    try {
      return new MeasurementNode(
          WebAddress.in(fields, "url"),
          VerificationKey.fromJwk(fields.object("key").node()));
    } catch (MalformedKeyException notAKey) {
      throw fields.refused("key", "a public P-256 key");
    }
  }
}
