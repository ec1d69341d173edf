package io.deskworthy.server.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.deskworthy.server.oidc.OidcException.Reason;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Redeems a code at the service for a signed token, and reads off it who somebody is. */
final class OidcTokens {

  private final OidcSettings settings;
  private final OidcTransport transport;

  OidcTokens(OidcSettings settings, OidcTransport transport) {
    this.settings = settings;
    this.transport = transport;
  }

  OidcIdentity redeem(OIDCProviderMetadata service, AuthorizationCodeGrant grant, Nonce nonce)
      throws OidcException {
    OIDCTokens tokens = tokens(service, grant);
    JWT idToken = Optional.ofNullable(tokens.getIDToken())
        .orElseThrow(() -> new OidcException(Reason.INVALID, "the service sent no ID token"));
    IDTokenClaimsSet claims = claims(service, idToken, nonce);
    return new OidcIdentity(
        settings.issuer().toString(),
        claims.getSubject().getValue(),
        verifiedEmail(service, claims, tokens.getAccessToken()));
  }

  private OIDCTokens tokens(OIDCProviderMetadata service, AuthorizationCodeGrant grant)
      throws OidcException {
    URI endpoint = service.getTokenEndpointURI();
    TokenRequest request = settings
        .clientSecret()
        .map(secret -> new TokenRequest.Builder(endpoint, authentication(service, secret), grant))
        .orElseGet(
            () -> new TokenRequest.Builder(endpoint, new ClientID(settings.clientId()), grant))
        .build();
    try {
      TokenResponse response =
          OIDCTokenResponseParser.parse(request.toHTTPRequest().send(transport));
      if (response.indicatesSuccess()
          && response.toSuccessResponse() instanceof OIDCTokenResponse success) {
        return success.getOIDCTokens();
      }
      throw new OidcException(Reason.REFUSED, "the service gives nothing for its code");
    } catch (IOException failed) {
      throw OidcException.unreachable(failed);
    } catch (ParseException malformed) {
      throw new OidcException(Reason.INVALID, "the service's answer cannot be read", malformed);
    }
  }

  private ClientAuthentication authentication(OIDCProviderMetadata service, String secret) {
    ClientID id = new ClientID(settings.clientId());
    List<ClientAuthenticationMethod> methods =
        Optional.ofNullable(service.getTokenEndpointAuthMethods()).orElse(List.of());
    boolean basic =
        methods.isEmpty() || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    return basic
        ? new ClientSecretBasic(id, new Secret(secret))
        : new ClientSecretPost(id, new Secret(secret));
  }

  private IDTokenClaimsSet claims(OIDCProviderMetadata service, JWT token, Nonce nonce)
      throws OidcException {
    try {
      JWSAlgorithm algorithm =
          JWSAlgorithm.parse(token.getHeader().getAlgorithm().getName());
      if (!JWSAlgorithm.Family.SIGNATURE.contains(algorithm)) {
        throw new OidcException(Reason.INVALID, "the token is not signed by a key of the service");
      }
      JWKSet keys = JWKSet.parse(transport.get(service.getJWKSetURI(), Optional.empty()));
      return new IDTokenValidator(
              service.getIssuer(), new ClientID(settings.clientId()), algorithm, keys)
          .validate(token, nonce);
    } catch (IOException failed) {
      throw OidcException.unreachable(failed);
    } catch (BadJOSEException | JOSEException | java.text.ParseException forged) {
      throw new OidcException(Reason.INVALID, "the token does not hold", forged);
    }
  }

  /** Services that keep to OpenID Connect Core, 5.4, say the address only where they are asked. */
  private Optional<String> verifiedEmail(
      OIDCProviderMetadata service, IDTokenClaimsSet claims, AccessToken access)
      throws OidcException {
    URI userInfo = service.getUserInfoEndpointURI();
    if (claims.getClaim("email") != null || userInfo == null) {
      return verifiedEmail(claims);
    }
    try {
      UserInfo user =
          UserInfo.parse(transport.get(userInfo, Optional.of(access.toAuthorizationHeader())));
      if (!claims.getSubject().equals(user.getSubject())) {
        throw new OidcException(Reason.INVALID, "the service speaks of somebody else");
      }
      return verifiedEmail(user);
    } catch (IOException failed) {
      throw OidcException.unreachable(failed);
    } catch (ParseException malformed) {
      throw new OidcException(Reason.INVALID, "the service's answer cannot be read", malformed);
    }
  }

  private static Optional<String> verifiedEmail(ClaimsSet claims) {
    boolean verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
    return Optional.ofNullable(claims.getStringClaim("email")).filter(email -> verified);
  }
}
