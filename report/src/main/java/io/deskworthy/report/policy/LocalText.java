package io.deskworthy.report.policy;

import java.util.Locale;

/** A text in both languages of the product. */
public record LocalText(String english, String russian) {

  /** Returns the Russian text for Russian, the English one for every other language. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("ru") ? russian : english;
  }
}
