package io.deskworthy.server.page;

import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * The one style sheet, at an address that changes with its content, so that it never goes stale.
 */
public final class StyleSheet {

  /** 32 bits tell two versions of one file apart. */
  private static final int HASH_DIGITS = 8;

  private final Asset sheet;
  private final String name;

  /** Reads the style sheet. */
  public StyleSheet() {
    try (InputStream file = StyleSheet.class.getResourceAsStream("style.css")) {
      byte[] css = Objects.requireNonNull(file, "style.css").readAllBytes();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(css);
      name = "style-" + HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS) + ".css";
      sheet = new Asset("text/css; charset=utf-8", css);
    } catch (IOException | NoSuchAlgorithmException broken) {
      throw new IllegalStateException("the product's own style.css is broken", broken);
    }
  }

  /** Returns its address on this server. */
  public String path() {
    return "/assets/" + name;
  }

  /** Adds its address. */
  public void addTo(Routes routes) {
    routes.get("/assets/{name}", this::answer);
  }

  private void answer(Exchange exchange) throws IOException {
    if (!exchange.pathParameter("name").equals(name)) {
      throw Problem.notFound();
    }
    sheet.answer(exchange);
  }
}
