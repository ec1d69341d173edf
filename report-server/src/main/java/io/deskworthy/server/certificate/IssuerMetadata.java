package io.deskworthy.server.certificate;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Routes;
import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;

/** What a stranger needs to check a certificate: our name, our keys, and what the type means. */
public final class IssuerMetadata {

  /** Long enough to spare us repeats, short enough for a new key to be found on its first day. */
  private static final String CACHE = "public, max-age=3600";

  private final String publicUrl;
  private final CertificateKeys keys;

  /** Makes the metadata of the issuer at {@code publicUrl}. */
  public IssuerMetadata(String publicUrl, CertificateKeys keys) {
    this.publicUrl = publicUrl;
    this.keys = keys;
  }

  /** Adds the addresses. */
  public void addTo(Routes routes) {
    routes.get("/.well-known/jwks.json", exchange -> answer(exchange, keySet()));
    routes.get("/.well-known/jwt-vc-issuer", exchange -> answer(exchange, issuer()));
    routes.get(
        CredentialType.PATH, exchange -> answer(exchange, CredentialType.metadata(publicUrl)));
  }

  private ObjectNode keySet() {
    ObjectNode json = StrictJson.newObject();
    keys.published().forEach(key -> json.withArrayProperty("keys").add(key.toJwk()));
    return json;
  }

  private ObjectNode issuer() {
    return StrictJson.newObject()
        .put("issuer", publicUrl)
        .put("jwks_uri", publicUrl + "/.well-known/jwks.json");
  }

  private static void answer(Exchange exchange, ObjectNode json) throws IOException {
    exchange
        .setHeader("Cache-Control", CACHE)
        .setHeader("Access-Control-Allow-Origin", "*")
        .answerJson(200, json);
  }
}
