package io.deskworthy.server.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.http.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

/** A sign-in service that says whatever a test wants it to. The honest one is in system-tests. */
public final class FakeService implements AutoCloseable {

  /** What it calls us. */
  public static final String CLIENT = "deskworthy";

  private static final RSAKey KEY = rsa();
  private static final RSAKey OTHER_KEY = rsa();

  private final RunningServer server;

  /** What the next ID token holds beyond what it must; null takes a claim away. */
  public JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();

  /** How the next ID token is made. */
  public Kind kind = Kind.HONEST;

  /** Another token address than its own. */
  public Optional<URI> tokenAddress = Optional.empty();

  /** Another name than its own. */
  public Optional<String> issuer = Optional.empty();

  private Map<String, String> tokenRequest = Map.of();
  private String authorization = "";

  public FakeService() throws IOException {
    server = RunningServer.of(new Routes()
        .get("/.well-known/openid-configuration", this::describe)
        .get("/keys", exchange -> json(exchange, new JWKSet(KEY).toString()))
        .post(
            "/elsewhere",
            exchange -> exchange
                .setHeader("Location", uri("/token").toString())
                .answer(307, "text/plain", new byte[0]))
        .post("/token", this::token));
  }

  /** How a token is made. */
  public enum Kind {
    HONEST,
    UNSIGNED,
    OTHER_KEY,
    TOO_LONG
  }

  /** Returns how a server uses this service. */
  public OidcSettings settings() {
    return new OidcSettings(uri(""), CLIENT, Optional.of("the secret"), "Example ID");
  }

  /** Returns the form with which a token was asked for. */
  public Map<String, String> tokenRequest() {
    return tokenRequest;
  }

  /** Returns how it was asked for. */
  public String authorization() {
    return authorization;
  }

  public URI uri(String path) {
    return server.uri(path);
  }

  private void describe(Exchange exchange) throws IOException {
    json(exchange, """
        {"issuer": "%s", "authorization_endpoint": "%s", "token_endpoint": "%s",
         "jwks_uri": "%s", "response_types_supported": ["code"],
         "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["RS256"]}
        """.formatted(
            issuer.orElse(uri("").toString()),
            uri("/authorize"),
            tokenAddress.orElse(uri("/token")),
            uri("/keys")));
  }

  private void token(Exchange exchange) throws IOException {
    tokenRequest = exchange.form();
    authorization = exchange.header("Authorization").orElse("");
    if (kind == Kind.TOO_LONG) {
      json(exchange, "{\"x\": \"" + "y".repeat(1 << 20) + "\"}");
      return;
    }
    json(
        exchange,
        "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"" + idToken()
            + "\"}");
  }

  private String idToken() {
    try {
      if (kind == Kind.UNSIGNED) {
        return new PlainJWT(claims.build()).serialize();
      }
      RSAKey signer = kind == Kind.OTHER_KEY ? OTHER_KEY : KEY;
      SignedJWT token = new SignedJWT(
          new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), claims.build());
      token.sign(new RSASSASigner(signer));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Returns claims of an honest token for somebody who was sent away to {@code departure}. */
  public JWTClaimsSet.Builder honest(URI departure, String subject) {
    Instant now = Clock.systemUTC().instant();
    return new JWTClaimsSet.Builder()
        .issuer(uri("").toString())
        .audience(CLIENT)
        .subject(subject)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(60)))
        .claim("nonce", parameter(departure, "nonce"))
        .claim("email", subject + "@example.com")
        .claim("email_verified", true);
  }

  /** Returns a parameter of an address. */
  public static String parameter(URI address, String name) {
    for (String pair : address.getRawQuery().split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    throw new AssertionError(name + " is not in " + address);
  }

  private static void json(Exchange exchange, String text) throws IOException {
    exchange.answer(200, "application/json", text.getBytes(StandardCharsets.UTF_8));
  }

  private static RSAKey rsa() {
    try {
      return new RSAKeyGenerator(2048).keyID("k").generate();
    } catch (JOSEException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
