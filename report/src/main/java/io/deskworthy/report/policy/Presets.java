package io.deskworthy.report.policy;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** The policies that come with the product, as data files beside this class. */
public final class Presets {

  /** The policy of a position when nobody chose another. */
  public static final String DEFAULT = "remote-chat-support";

  private Presets() {}

  /** Returns the data file of the default policy, parsed. */
  public static ObjectNode defaultPolicy() {
    String name = DEFAULT + ".json";
    try (InputStream file = Presets.class.getResourceAsStream(name)) {
      return StrictJson.object(
          Objects.requireNonNull(file, name).readAllBytes(), PolicyFormat.MAX_BYTES);
    } catch (IOException | MalformedJsonException broken) {
      throw new IllegalStateException("the product's own " + name + " is broken", broken);
    }
  }
}
