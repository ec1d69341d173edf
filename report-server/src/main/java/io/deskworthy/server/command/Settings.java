package io.deskworthy.server.command;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options that were not given on the command line: {@code --public-url} is
 * {@code DESKWORTHY_PUBLIC_URL} in the environment, else {@code public-url} in the file named by
 * {@code DESKWORTHY_CONFIG}.
 */
final class Settings implements IDefaultValueProvider {

  private static final String PREFIX = "DESKWORTHY_";

  private final Map<String, String> environment;
  private final Properties file;

  private Settings(Map<String, String> environment, Properties file) {
    this.environment = environment;
    this.file = file;
  }

  /**
   * Reads the file, if the environment names one.
   *
   * @throws IOException if that file cannot be read
   */
  static Settings of(Map<String, String> environment) throws IOException {
    Properties properties = new Properties();
    Optional<String> path = Optional.ofNullable(environment.get(PREFIX + "CONFIG"));
    if (path.isPresent()) {
      try (Reader reader = Files.newBufferedReader(Path.of(path.get()), StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
    }
    return new Settings(Map.copyOf(environment), properties);
  }

  /** Returns what is said of {@code option}, such as {@code --public-url}. */
  Optional<String> find(String option) {
    String name = option.substring(2);
    String variable = PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
    return Optional.ofNullable(environment.getOrDefault(variable, file.getProperty(name)));
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (argument instanceof OptionSpec option) {
      return find(option.longestName()).orElse(null);
    }
    return null;
  }
}
