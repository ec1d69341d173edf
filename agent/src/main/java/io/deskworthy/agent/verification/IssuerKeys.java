package io.deskworthy.agent.verification;

import io.deskworthy.agent.identity.ServerOrigin;
import io.deskworthy.agent.submission.DeliveryFault;
import io.deskworthy.agent.submission.Download;
import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the keys that an issuer publishes about itself: {@code /.well-known/jwt-vc-issuer} at its
 * own address (SD-JWT VC, section 5), with the keys in it or at {@code jwks_uri}.
 */
final class IssuerKeys {

  private static final int MAX_ADDRESS = 500;

  private final Download download;

  IssuerKeys(Download download) {
    this.download = download;
  }

  /** Returns what {@code withKeys} makes of the keys of {@code issuer}, or why there are none. */
  Verification fetch(URI issuer, Function<KeySet, Verification> withKeys) {
    if (!isSafe(issuer)) {
      return new Verification.Rejected(
          "issuer-not-secure", "its issuer, " + issuer + ", is not an https address");
    }
    return ask(metadataOf(issuer), metadata -> {
      if (!metadata.text("issuer", MAX_ADDRESS).equals(issuer.toString())) {
        return new Verification.Rejected(
            "issuer-mismatch", "the server at " + issuer + " calls itself by another name");
      }
      return metadata.has("jwks")
          ? withKeys.apply(KeySet.of(metadata.object("jwks")))
          : fetchSet(metadata, withKeys);
    });
  }

  private Verification fetchSet(JsonFields metadata, Function<KeySet, Verification> withKeys)
      throws MalformedJsonException {
    URI address = CertificateText.address(metadata, "jwks_uri");
    if (!isSafe(address)) {
      throw metadata.refused("jwks_uri", "an https address");
    }
    return ask(address, set -> withKeys.apply(KeySet.of(set)));
  }

  private Verification ask(URI address, Reader reader) {
    return download
        .json(address)
        .fold(
            fields -> read(address, fields, reader),
            problem -> new Verification.Unreachable(
                address, DeliveryFault.UNEXPECTED_ANSWER, "status " + problem.status()),
            undelivered ->
                new Verification.Unreachable(address, undelivered.fault(), undelivered.detail()));
  }

  private static Verification read(URI address, JsonFields fields, Reader reader) {
    try {
      return reader.read(fields);
    } catch (MalformedJsonException notAsAgreed) {
      return new Verification.Unreachable(
          address, DeliveryFault.UNEXPECTED_ANSWER, String.valueOf(notAsAgreed.getMessage()));
    }
  }

  /** On the way over plain HTTP anybody could put his own keys in place of the issuer's. */
  static boolean isSafe(URI address) {
    Optional<ServerOrigin> origin = ServerOrigin.of(address);
    return origin.isPresent() && !origin.get().isExposed();
  }

  private static URI metadataOf(URI issuer) {
    String path = issuer.getRawPath().replaceAll("/$", "");
    return issuer.resolve("/.well-known/jwt-vc-issuer" + path);
  }

  /** Reads one document. */
  @FunctionalInterface
  private interface Reader {
    Verification read(JsonFields fields) throws MalformedJsonException;
  }
}
