package io.deskworthy.server.page;

import io.deskworthy.report.text.Messages;
import io.deskworthy.report.text.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * What stands about a page's own content.
 *
 * @param language of the page
 * @param messages the pages' texts in that language
 * @param styleSheet address of the style sheet
 * @param path of the page with its query, less the choice of language; empty for wherever it is
 * @param account who is signed in
 * @param brand how the page looks, if not as usual
 */
public record Frame(
    Language language,
    Messages messages,
    String styleSheet,
    String path,
    Optional<Account> account,
    Optional<Brand> brand) {

  /** Makes a frame that looks as usual. */
  public Frame(
      Language language,
      Messages messages,
      String styleSheet,
      String path,
      Optional<Account> account) {
    this(language, messages, styleSheet, path, account, Optional.empty());
  }

  /**
   * How an employer's pages for candidates look.
   *
   * @param name of the employer
   * @param styleSheet address of the style sheet with their colour
   * @param logo address of their logo
   */
  public record Brand(String name, Optional<String> styleSheet, Optional<String> logo) {}

  /**
   * Who is signed in, as the head of the page shows it.
   *
   * @param name of the user
   * @param formToken what each form must carry
   * @param invites whether the pages for inviting are theirs to use
   * @param owns whether the pages of owners are
   */
  public record Account(String name, String formToken, boolean invites, boolean owns) {}

  /** Returns a text of the pages, arguments filled in. */
  public String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  /** Returns the texts about reports in this page's language. */
  public Texts texts() {
    return Texts.in(language.locale());
  }

  /** Returns the address of this page in {@code other}. */
  public String pathIn(Language other) {
    return path + (path.contains("?") ? "&" : "?") + "lang=" + other.code();
  }

  /** Returns the day of {@code moment}, in UTC: a page does not know where its reader is. */
  public String day(Instant moment) {
    return format("d MMMM yyyy", moment);
  }

  /** Returns the minute of {@code moment}, in UTC and saying so. */
  public String minute(Instant moment) {
    return format("d MMMM yyyy, HH:mm 'UTC'", moment);
  }

  private String format(String pattern, Instant moment) {
    return DateTimeFormatter.ofPattern(pattern, language.locale())
        .withZone(ZoneOffset.UTC)
        .format(moment);
  }
}
