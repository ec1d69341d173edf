package io.deskworthy.report.credential;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.CompactJws;
import io.deskworthy.report.jws.JwsHeader;
import io.deskworthy.report.jws.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Collects the claims of a certificate and signs them. Not safe for concurrent use. */
public final class SdJwtBuilder {

  private final ObjectNode claims;
  private final SecureRandom random;
  private final List<Disclosure> disclosures = new ArrayList<>();
  private final Map<String, TreeSet<String>> digests = new TreeMap<>();

  /**
   * Begins a certificate.
   *
   * @param claims what is always shown
   * @param random where salts come from
   */
  public SdJwtBuilder(ObjectNode claims, SecureRandom random) {
    this.claims = claims.deepCopy();
    this.random = random;
  }

  /** Adds a claim of the outermost object that its holder may withhold. */
  public SdJwtBuilder disclosable(String name, JsonNode value) {
    return add("", name, value);
  }

  /** Adds a claim of the object in claim {@code parent} that its holder may withhold. */
  public SdJwtBuilder disclosableIn(String parent, String name, JsonNode value) {
    return add(parent, name, value);
  }

  /** Returns the certificate, signed by {@code key}, with all disclosures. */
  public SdJwt sign(SigningKey key) {
    // Sorted, so that the order of digests tells nothing about the order of claims.
    digests.forEach((parent, set) -> {
      ObjectNode object = parent.isEmpty() ? claims : claims.withObjectProperty(parent);
      set.forEach(object.withArrayProperty("_sd")::add);
    });
    claims.put("_sd_alg", CredentialVerifier.DIGEST_ALGORITHM);
    byte[] payload = StrictJson.line(claims).getBytes(StandardCharsets.UTF_8);
    JwsHeader header = JwsHeader.of(SdJwt.TYPE, key.verificationKey());
    return new SdJwt(CompactJws.sign(header, payload, key), disclosures);
  }

  private SdJwtBuilder add(String parent, String name, JsonNode value) {
    Disclosure disclosure = Disclosure.of(name, value, random);
    disclosures.add(disclosure);
    digests.computeIfAbsent(parent, unused -> new TreeSet<>()).add(disclosure.digest());
    return this;
  }
}
