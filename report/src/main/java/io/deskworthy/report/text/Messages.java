package io.deskworthy.report.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of one language by key. Immutable.
 *
 * <p>Not a {@code ResourceBundle}: that falls back to the language of the machine, so that an
 * English report on a Russian computer would be half Russian. Not a {@code MessageFormat} either:
 * there every apostrophe has to be doubled, which whoever writes a text forgets.
 */
public final class Messages {

  /** Read once: a page or a report asks for texts many times, and they never change. */
  private static final Map<Place, Messages> READ = new ConcurrentHashMap<>();

  private final Properties texts;

  private Messages(Properties texts) {
    this.texts = texts;
  }

  /**
   * Reads {@code messages_en.properties} or {@code messages_ru.properties} beside {@code owner}, in
   * UTF-8: Russian for Russian, English for every other language.
   */
  public static Messages beside(Class<?> owner, Locale locale) {
    return READ.computeIfAbsent(new Place(owner, isRussian(locale)), Messages::read);
  }

  private static Messages read(Place place) {
    Class<?> owner = place.owner();
    String name = "messages_" + (place.russian() ? "ru" : "en") + ".properties";
    Properties texts = new Properties();
    try (InputStream file =
        Objects.requireNonNull(owner.getResourceAsStream(name), owner.getName() + " " + name)) {
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new IllegalStateException("the product's own " + name + " is broken", broken);
    }
    return new Messages(texts);
  }

  /** Returns whether texts for {@code locale} are the Russian ones. */
  public static boolean isRussian(Locale locale) {
    return locale.getLanguage().equals("ru");
  }

  /** Returns the text of {@code key} as it stands, placeholders unfilled. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(texts.getProperty(key));
  }

  /**
   * Returns the text of {@code key} with <code>{0}</code>, <code>{1}</code> and so on replaced by
   * the arguments in their order. A key without a text is returned as it is: a code from a newer
   * version says more than an error.
   */
  public String text(String key, Object... arguments) {
    return fill(find(key).orElse(key), arguments);
  }

  /** Returns all keys in their natural order. */
  public Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }

  static String fill(String text, Object... arguments) {
    String filled = text;
    for (int index = 0; index < arguments.length; index++) {
      filled = filled.replace("{" + index + "}", String.valueOf(arguments[index]));
    }
    return filled;
  }

  private record Place(Class<?> owner, boolean russian) {}
}
