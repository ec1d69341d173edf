package io.deskworthy.server.branding;

import io.deskworthy.server.account.Role;
import io.deskworthy.server.employer.SignInGuard;
import io.deskworthy.server.employer.Visitor;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.http.Upload;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import java.io.IOException;
import java.util.Optional;

/** How candidates' pages look: {@code /branding}. For owners. */
public final class BrandingAddress {

  private static final String PATH = "/branding";

  /** A logo in print quality, and two texts. */
  private static final int MAX_BYTES = 256 * 1024;

  private final Branding branding;
  private final SignInGuard guard;
  private final Pages pages;

  /** Changes looks by {@code branding}. */
  public BrandingAddress(Branding branding, SignInGuard guard, Pages pages) {
    this.branding = branding;
    this.guard = guard;
    this.pages = pages;
  }

  /** Adds the address. */
  public void addTo(Routes routes) {
    routes.get(PATH, guard.page(Role.OWNER, PATH, this::show));
    routes.post(PATH, MAX_BYTES, guard.upload(Role.OWNER, PATH, MAX_BYTES, this::save));
  }

  private void show(Exchange exchange, Visitor visitor) throws IOException {
    Look look = branding.looks().find();
    String accent = look.accent().map(Accent::hex).orElse("");
    answer(
        exchange,
        visitor,
        200,
        new BrandingPage(branding.name(), accent, logo(look), Optional.empty(), ""));
  }

  private void save(Exchange exchange, Visitor visitor, Upload upload) throws IOException {
    String name = upload.fields().getOrDefault("name", "").strip();
    String typed = upload.fields().getOrDefault("accent", "").strip();
    Optional<Branding.Fault> fault = branding.change(
        new Branding.Wish(name, typed, upload.file("logo"), upload.fields().containsKey("no-logo")),
        visitor.actor());
    if (fault.isEmpty()) {
      exchange.redirect(PATH);
      return;
    }
    String better = Accent.parse(typed).map(Accent::darkened).map(Accent::hex).orElse("");
    Optional<String> text = fault.map(each -> "branding.fault." + each.word());
    BrandingPage page = new BrandingPage(name, typed, logo(branding.looks().find()), text, better);
    answer(exchange, visitor, 422, page);
  }

  private static Optional<String> logo(Look look) {
    return look.logoHash().map(BrandAddress::logo);
  }

  private void answer(Exchange exchange, Visitor visitor, int status, BrandingPage page)
      throws IOException {
    Frame frame = pages.frame(exchange, PATH, visitor.account());
    pages.answer(exchange, status, "branding/branding", frame, page);
  }
}
