package io.deskworthy.server.branding;

import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.position.Employer;
import io.deskworthy.server.position.EmployerStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The employer's colour as a style sheet and the logo as a picture, at addresses that change with
 * them, so that they never go stale.
 */
public final class BrandAddress {

  private static final String PATH = "/brand/";
  private static final String ACCENT = "accent-";
  private static final String LOGO = "logo-";

  private final LookStore looks;
  private final EmployerStore employers;

  /** Shows what {@code looks} keeps. */
  public BrandAddress(LookStore looks, EmployerStore employers) {
    this.looks = looks;
    this.employers = employers;
  }

  /** Adds the address. */
  public void addTo(Routes routes) {
    routes.get(PATH + "{name}", this::answer);
  }

  /** Returns what stands about pages for candidates, if anything was changed. */
  public Optional<Frame.Brand> brand() {
    Look look = looks.find();
    return look.equals(Look.USUAL)
        ? Optional.empty()
        : Optional.of(new Frame.Brand(
            employers.find().map(Employer::name).orElse(""),
            look.accent().map(BrandAddress::styleSheet),
            look.logoHash().map(BrandAddress::logo)));
  }

  public static String logo(String hash) {
    return PATH + LOGO + hash + ".png";
  }

  private static String styleSheet(Accent accent) {
    return PATH + ACCENT + accent.hex().substring(1) + ".css";
  }

  private void answer(Exchange exchange) throws IOException {
    String name = exchange.pathParameter("name");
    Look look = looks.find();
    Optional<Accent> accent = look.accent().filter(each -> (PATH + name).equals(styleSheet(each)));
    Optional<byte[]> logo =
        look.logoHash().filter(hash -> (PATH + name).equals(logo(hash))).flatMap(looks::logo);
    if (accent.isEmpty() && logo.isEmpty()) {
      throw Problem.notFound();
    }
    exchange.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    if (accent.isPresent()) {
      byte[] css = css(accent.get()).getBytes(StandardCharsets.UTF_8);
      exchange.answer(200, "text/css; charset=utf-8", css);
    } else {
      exchange.answer(200, "image/png", logo.orElseThrow());
    }
  }

  private static String css(Accent accent) {
    return ":root { --accent: " + accent.hex() + "; --on-accent: #ffffff; }\n"
        + "@media (prefers-color-scheme: dark) {\n  :root { --accent: "
        + accent.lightened().hex() + "; --on-accent: #0b1a2b; }\n}\n";
  }
}
