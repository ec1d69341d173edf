package io.deskworthy.server.page;

import io.deskworthy.server.http.Exchange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the pages. */
public enum Language {
  /** English, for everybody who asks for neither. */
  ENGLISH("en"),
  /** Russian. */
  RUSSIAN("ru");

  private static final String NAME = "lang";

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** Returns the language's code: {@code en}. */
  public String code() {
    return code;
  }

  /** Returns the language as texts are chosen by it. */
  public Locale locale() {
    return Locale.forLanguageTag(code);
  }

  /** Returns what was asked for: in the address, else earlier, else by the browser's settings. */
  static Language of(Exchange exchange) {
    return chosen(exchange)
        .or(() -> exchange.cookie(cookie(exchange)).flatMap(Language::ofCode))
        .orElseGet(() -> ofHeader(exchange.header("Accept-Language").orElse("")));
  }

  /** Returns the cookie's name; by https one that no neighbouring host can set. */
  static String cookie(Exchange exchange) {
    return exchange.publicUrl().startsWith("https:") ? "__Host-" + NAME : NAME;
  }

  /** Returns the language in the address, if there is one. */
  static Optional<Language> chosen(Exchange exchange) {
    return exchange.query(NAME).flatMap(Language::ofCode);
  }

  private static Optional<Language> ofCode(String code) {
    return List.of(values()).stream()
        .filter(language -> language.code.equals(code))
        .findFirst();
  }

  private static Language ofHeader(String ranges) {
    try {
      Locale best = Locale.lookup(
          Locale.LanguageRange.parse(ranges.isBlank() ? "*" : ranges),
          List.of(ENGLISH.locale(), RUSSIAN.locale()));
      return Optional.ofNullable(best)
          .flatMap(locale -> ofCode(locale.getLanguage()))
          .orElse(ENGLISH);
    } catch (IllegalArgumentException malformed) {
      return ENGLISH;
    }
  }
}
