package io.deskworthy.report.policy;

import io.deskworthy.report.json.MalformedJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The profiles of services that come with the product, as data files beside this class. */
public final class ReachProfiles {

  /** All of them, in alphabetical order. To add one, add its name and its file. */
  public static final List<ReachProfile> ALL = List.of(
      read("amazonConnect"), read("bitrix24"), read("intercom"), read("liveChat"), read("zendesk"));

  private ReachProfiles() {}

  /** Returns the profile called {@code name}, if there is one. */
  public static Optional<ReachProfile> named(String name) {
    return ALL.stream().filter(profile -> profile.name().equals(name)).findFirst();
  }

  private static ReachProfile read(String name) {
    String path = "reach/" + name + ".json";
    try (InputStream file = ReachProfiles.class.getResourceAsStream(path)) {
      return ReachProfileFormat.read(Objects.requireNonNull(file, path).readAllBytes());
    } catch (IOException | MalformedJsonException broken) {
      throw new IllegalStateException("the product's own " + path + " is broken", broken);
    }
  }
}
