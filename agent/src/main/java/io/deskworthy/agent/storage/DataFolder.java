package io.deskworthy.agent.storage;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the folder in which this user's keys and reports are kept, where each operating system
 * wants such things: the XDG base directories, {@code %LOCALAPPDATA%}, {@code Application Support}.
 */
public final class DataFolder {

  /** Names another folder, as a variable of the environment. */
  public static final String VARIABLE = "DESKWORTHY_HOME";

  /** Names another folder, as a system property; goes before the variable. */
  public static final String PROPERTY = "deskworthy.home";

  private DataFolder() {}

  /** Returns the folder of the user who runs this program. It need not exist yet. */
  public static Path ofThisUser() {
    return locate(System::getenv, System::getProperty);
  }

  /** Returns the folder that an environment and system properties of these values lead to. */
  static Path locate(
      Function<String, @Nullable String> environment,
      Function<String, @Nullable String> properties) {
    return value(properties, PROPERTY)
        .or(() -> value(environment, VARIABLE))
        .map(Path::of)
        .orElseGet(() -> usual(environment, properties))
        .toAbsolutePath();
  }

  private static Path usual(
      Function<String, @Nullable String> environment,
      Function<String, @Nullable String> properties) {
    Path home = Path.of(value(properties, "user.home").orElse("."));
    String system = value(properties, "os.name").orElse("");
    if (system.startsWith("Windows")) {
      return value(environment, "LOCALAPPDATA")
          .map(Path::of)
          .orElseGet(() -> home.resolve("AppData").resolve("Local"))
          .resolve("Deskworthy");
    }
    if (system.startsWith("Mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Deskworthy");
    }
    // The XDG specification wants a relative path there to be ignored.
    return value(environment, "XDG_DATA_HOME")
        .map(Path::of)
        .filter(Path::isAbsolute)
        .orElseGet(() -> home.resolve(".local").resolve("share"))
        .resolve("deskworthy");
  }

  private static Optional<String> value(Function<String, @Nullable String> source, String name) {
    return Optional.ofNullable(source.apply(name)).filter(text -> !text.isBlank());
  }
}
