package io.deskworthy.server.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.deskworthy.server.oidc.OidcException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * Sends somebody to the company's sign-in service and takes its word for who they are. Every answer
 * must carry the state this browser was sent with, the code fit the verifier only this server
 * knows, and the signed token bear the nonce. Its documents are asked for anew each time: sign-ins
 * are rare, and keys change. Safe for concurrent use.
 */
public final class OidcClient {

  private static final String DISCOVERY = "/.well-known/openid-configuration";

  private final OidcSettings settings;
  private final OidcTransport transport;
  private final OidcTokens tokens;

  /** Uses the service that {@code settings} name. */
  public OidcClient(OidcSettings settings) {
    this(
        settings,
        new ServiceAddress(settings.issuer(), host -> List.of(InetAddress.getAllByName(host))));
  }

  OidcClient(OidcSettings settings, ServiceAddress allowed) {
    this.settings = settings;
    this.transport = new OidcTransport(allowed);
    this.tokens = new OidcTokens(settings, transport);
  }

  /**
   * Returns whether {@code issuer} may be a service: https, or http on this machine, without query.
   */
  public static boolean isIssuer(URI issuer) {
    return ServiceAddress.isSafe(issuer)
        && issuer.getRawQuery() == null
        && issuer.getRawFragment() == null;
  }

  /** Returns what users call the service. */
  public String name() {
    return settings.name();
  }

  /**
   * How somebody is sent away.
   *
   * @param address where to
   * @param memory what their browser must bring back, sealed: state, nonce and verifier
   */
  public record Departure(URI address, String memory) {}

  /**
   * How somebody comes back.
   *
   * @param state from the address
   * @param code from the address, if there is one
   * @param issuer from the address, if it is there (RFC 9207)
   */
  public record Return(String state, Optional<String> code, Optional<String> issuer) {}

  /**
   * Returns where to send somebody.
   *
   * @param redirect where they are to come back to
   * @throws OidcException if the service cannot be asked
   */
  public Departure depart(URI redirect) throws OidcException {
    State state = new State();
    Nonce nonce = new Nonce();
    CodeVerifier verifier = new CodeVerifier();
    AuthenticationRequest request = new AuthenticationRequest.Builder(
            new ResponseType(ResponseType.Value.CODE),
            new Scope("openid", "email"),
            new ClientID(settings.clientId()),
            redirect)
        .endpointURI(metadata().getAuthorizationEndpointURI())
        .state(state)
        .nonce(nonce)
        .codeChallenge(verifier, CodeChallengeMethod.S256)
        .build();
    return new Departure(
        request.toURI(), String.join(" ", state.getValue(), nonce.getValue(), verifier.getValue()));
  }

  /**
   * Returns who came back.
   *
   * @param memory what their browser kept
   * @throws OidcException if they cannot be believed, or the service cannot be asked
   */
  public OidcIdentity arrive(Return arrival, String memory, URI redirect) throws OidcException {
    String[] parts = memory.split(" ", -1);
    if (parts.length != 3 || !isSame(parts[0], arrival.state())) {
      throw new OidcException(Reason.NOT_ASKED, "the state is not the one that was sent");
    }
    OIDCProviderMetadata service = metadata();
    checkIssuer(service, arrival.issuer());
    String code = arrival
        .code()
        .orElseThrow(() -> new OidcException(Reason.REFUSED, "the service gave no code"));
    AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
        new AuthorizationCode(code), redirect, new CodeVerifier(parts[2]));
    return tokens.redeem(service, grant, new Nonce(parts[1]));
  }

  private void checkIssuer(OIDCProviderMetadata service, Optional<String> issuer)
      throws OidcException {
    boolean promised = service.supportsAuthorizationResponseIssuerParam();
    if (issuer.map(one -> !one.equals(settings.issuer().toString())).orElse(promised)) {
      throw new OidcException(Reason.INVALID, "the answer comes from another service");
    }
  }

  private OIDCProviderMetadata metadata() throws OidcException {
    String issuer = settings.issuer().toString();
    try {
      OIDCProviderMetadata service = OIDCProviderMetadata.parse(
          transport.get(URI.create(issuer.replaceAll("/$", "") + DISCOVERY), Optional.empty()));
      if (!service.getIssuer().getValue().equals(issuer)
          || service.getAuthorizationEndpointURI() == null
          || service.getTokenEndpointURI() == null
          || service.getJWKSetURI() == null
          || !ServiceAddress.isSafe(service.getAuthorizationEndpointURI())) {
        throw new OidcException(
            Reason.UNREACHABLE,
            issuer + " calls itself " + service.getIssuer() + ", or lacks what" + " is needed");
      }
      return service;
    } catch (IOException failed) {
      throw OidcException.unreachable(failed);
    } catch (ParseException malformed) {
      throw new OidcException(
          Reason.UNREACHABLE, issuer + DISCOVERY + " cannot be read", malformed);
    }
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
