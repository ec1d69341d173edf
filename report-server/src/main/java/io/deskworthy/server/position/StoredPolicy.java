package io.deskworthy.server.position;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.PolicyFormat;
import io.deskworthy.report.policy.Preset;
import io.deskworthy.report.policy.Presets;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/**
 * A policy under the hash of its text. Never changed: a new text is a new policy.
 *
 * @param hash its name, see {@link PolicyFormat#hash}
 * @param json its text
 * @param policy what it says
 */
public record StoredPolicy(String hash, String json, Policy policy) {

  /** Reads {@code json}. */
  public static StoredPolicy of(ObjectNode json) throws MalformedJsonException {
    return new StoredPolicy(
        PolicyFormat.hash(json), StrictJson.line(json), PolicyFormat.read(json));
  }

  /** Reads a text that was stored. */
  public static StoredPolicy ofStored(String json) {
    try {
      return of(StrictJson.object(json.getBytes(StandardCharsets.UTF_8), PolicyFormat.MAX_BYTES));
    } catch (MalformedJsonException damaged) {
      throw new IllegalStateException("a stored policy cannot be read", damaged);
    }
  }

  /** Returns a preset as a policy to be kept. */
  public static StoredPolicy ofPreset(Preset preset) {
    return ofStored(StrictJson.line(preset.json()));
  }

  /** Returns the policy of a position when nobody chose another. */
  public static StoredPolicy preset() {
    return ofStored(StrictJson.line(Presets.defaultPolicy()));
  }
}
