package io.deskworthy.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.deskworthy.report.text.Messages;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Handler;
import io.deskworthy.server.http.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Renders pages in the reader's language. Safe for concurrent use. */
public final class Pages {

  /** Templates are generated into the packages of the features they belong to. */
  private static final String PACKAGE = "io.deskworthy.server";

  private static final Duration LANGUAGE_IS_KEPT = Duration.ofDays(365);

  /** No script, no frame, nothing from elsewhere: pages only show and send forms to us. */
  private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; "
      + "img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  /** The same, with our own script, which asks only us. */
  private static final String SCRIPT_POLICY =
      CONTENT_POLICY + "; script-src 'self'; connect-src 'self'";

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(
      null, ContentType.Html, Pages.class.getClassLoader(), PACKAGE);
  private final Messages english = Messages.beside(Pages.class, Language.ENGLISH.locale());
  private final Messages russian = Messages.beside(Pages.class, Language.RUSSIAN.locale());
  private final StyleSheet styleSheet;
  private final Supplier<Optional<Frame.Brand>> brand;

  /** Renders pages that look as {@code styleSheet} says. */
  public Pages(StyleSheet styleSheet) {
    this(styleSheet, Optional::empty);
  }

  /** Renders pages of which those for everybody look as {@code brand} says. */
  public Pages(StyleSheet styleSheet, Supplier<Optional<Frame.Brand>> brand) {
    this.styleSheet = styleSheet;
    this.brand = brand;
  }

  /** Returns the frame for a page at {@code path} that anybody may read. */
  public Frame frame(Exchange exchange, String path) {
    return frame(exchange, path, Optional.empty());
  }

  /** Returns the frame for a page at {@code path} for somebody who is signed in. */
  public Frame frame(Exchange exchange, String path, Optional<Frame.Account> account) {
    Language language = Language.of(exchange);
    return new Frame(
        language,
        language == Language.RUSSIAN ? russian : english,
        styleSheet.path(),
        path,
        account,
        account.isEmpty() ? brand.get() : Optional.empty());
  }

  /**
   * Answers with a page.
   *
   * @param template name of the template: {@code certificate/page}
   * @param model what the template takes beside the frame
   */
  public void answer(Exchange exchange, int status, String template, Frame frame, Object model)
      throws IOException {
    answer(exchange, status, template, frame, model, CONTENT_POLICY);
  }

  /** Answers with a page that our script makes more comfortable. */
  public void answerScripted(Exchange exchange, String template, Frame frame, Object model)
      throws IOException {
    answer(exchange, 200, template, frame, model, SCRIPT_POLICY);
  }

  private void answer(
      Exchange exchange, int status, String template, Frame frame, Object model, String policy)
      throws IOException {
    String html = render(template, frame, model);
    Language.chosen(exchange).ifPresent(language -> remember(exchange, language));
    exchange
        .setHeader("Content-Security-Policy", policy)
        // With no-referrer, browsers would hide from us where our own forms come from.
        .setHeader("Referrer-Policy", "same-origin")
        .setHeader("Content-Language", frame.language().code())
        .setHeader("Vary", "Accept-Language, Cookie")
        .answerHtml(status, html);
  }

  /** Returns what a template makes of {@code model}. */
  public String render(String template, Frame frame, Object model) {
    StringOutput html = new StringOutput();
    engine.render(template + ".jte", Map.of("frame", frame, "model", model), html);
    return html.toString();
  }

  /** Returns {@code handler} with problems shown as pages to those who read pages. */
  public Handler withErrorPages(Handler handler) {
    return exchange -> {
      try {
        handler.handle(exchange);
      } catch (Problem problem) {
        if (!readsPages(exchange)) {
          throw problem;
        }
        exchange.noteRefusal(problem.name());
        problem
            .retryAfterSeconds()
            .ifPresent(seconds -> exchange.setHeader("Retry-After", Long.toString(seconds)));
        answer(exchange, problem.status(), "page/error", frame(exchange, ""), problem.name());
      }
    };
  }

  /** Returns whether a browser asks, rather than a program. */
  public static boolean readsPages(Exchange exchange) {
    return exchange.header("Accept").orElse("").contains("text/html");
  }

  private static void remember(Exchange exchange, Language language) {
    String secure = exchange.publicUrl().startsWith("https:") ? "; Secure" : "";
    exchange.addHeader(
        "Set-Cookie",
        Language.cookie(exchange) + "=" + language.code() + "; Path=/; Max-Age="
            + LANGUAGE_IS_KEPT.toSeconds() + "; HttpOnly; SameSite=Lax" + secure);
  }
}
