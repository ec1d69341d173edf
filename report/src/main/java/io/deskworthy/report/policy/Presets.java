package io.deskworthy.report.policy;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The policies that come with the product, as data files beside this class. */
public final class Presets {

  /** The policy of a position when nobody chose another. */
  public static final String DEFAULT = "remote-chat-support";

  /** Published requirements of employers and services; to add one, add its name and its file. */
  private static final List<String> PUBLISHED = List.of(
      "contractor-call-center-minimum",
      "contractor-call-center-recommended",
      "insurance-work-at-home",
      "logistics-work-from-home",
      "sales-coordinator-work-at-home",
      "data-annotation",
      "proctored-exam-meazure",
      "proctored-exam-onvue",
      "amazon-connect-panel",
      "voice-bright-pattern",
      "zendesk-talk",
      "tencent-contact-center",
      "harver-defaults",
      "workbooth-legacy");

  private static final List<Preset> ALL = Stream.concat(
          Stream.of(ours()), PUBLISHED.stream().map(Presets::published))
      .toList();

  private Presets() {}

  /** Returns the data file of the default policy, parsed. */
  public static ObjectNode defaultPolicy() {
    return read(DEFAULT + ".json", bytes -> StrictJson.object(bytes, PolicyFormat.MAX_BYTES));
  }

  /** Returns all of them, the default first. */
  public static List<Preset> all() {
    return ALL;
  }

  /** Returns the preset called {@code name}, if there is one. */
  public static Optional<Preset> named(String name) {
    return ALL.stream().filter(preset -> preset.name().equals(name)).findFirst();
  }

  private static Preset ours() {
    ObjectNode json = defaultPolicy();
    Policy policy = read(DEFAULT + ".json", PolicyFormat::read);
    return new Preset(
        DEFAULT, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), json, policy);
  }

  private static Preset published(String name) {
    return read("presets/" + name + ".json", PresetFormat::read);
  }

  private static <T> T read(String path, Reader<T> reader) {
    try (InputStream file = Presets.class.getResourceAsStream(path)) {
      return reader.read(Objects.requireNonNull(file, path).readAllBytes());
    } catch (IOException | MalformedJsonException broken) {
      throw new IllegalStateException("the product's own " + path + " is broken", broken);
    }
  }

  @FunctionalInterface
  private interface Reader<T> {
    T read(byte[] bytes) throws MalformedJsonException;
  }
}
