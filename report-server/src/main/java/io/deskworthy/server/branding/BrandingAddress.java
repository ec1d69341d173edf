package io.deskworthy.server.branding;

import io.deskworthy.server.account.Role;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.employer.SignInGuard;
import io.deskworthy.server.employer.Visitor;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.http.Upload;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.position.Employer;
import io.deskworthy.server.position.EmployerStore;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.print.LogoPicture;
import java.io.IOException;
import java.util.Optional;

/** How candidates' pages look: {@code /branding}. For owners. */
public final class BrandingAddress {

  private static final String PATH = "/branding";

  /** A logo in print quality, and two texts. */
  private static final int MAX_BYTES = 256 * 1024;

  private final LookStore looks;
  private final EmployerStore employers;
  private final SignInGuard guard;
  private final Pages pages;
  private final AuditLog audit;

  /** Changes what {@code looks} and {@code employers} keep. */
  public BrandingAddress(
      LookStore looks, EmployerStore employers, SignInGuard guard, Pages pages, AuditLog audit) {
    this.looks = looks;
    this.employers = employers;
    this.guard = guard;
    this.pages = pages;
    this.audit = audit;
  }

  /** Adds the address. */
  public void addTo(Routes routes) {
    routes.get(PATH, guard.page(Role.OWNER, PATH, this::show));
    routes.post(PATH, MAX_BYTES, guard.upload(Role.OWNER, PATH, MAX_BYTES, this::save));
  }

  private void show(Exchange exchange, Visitor visitor) throws IOException {
    Look look = looks.find();
    String accent = look.accent().map(Accent::hex).orElse("");
    answer(
        exchange, visitor, 200, new BrandingPage(name(), accent, logo(look), Optional.empty(), ""));
  }

  private void save(Exchange exchange, Visitor visitor, Upload upload) throws IOException {
    String name = upload.fields().getOrDefault("name", "").strip();
    String typed = upload.fields().getOrDefault("accent", "").strip();
    Optional<Accent> accent = Accent.parse(typed);
    Optional<byte[]> file = upload.file("logo");
    Optional<byte[]> logo = file.flatMap(LogoPicture::png);
    Optional<String> fault = fault(name, typed, accent, file.isPresent() && logo.isEmpty());
    if (fault.isPresent()) {
      String better = accent.map(Accent::darkened).map(Accent::hex).orElse("");
      BrandingPage page = new BrandingPage(name, typed, logo(looks.find()), fault, better);
      answer(exchange, visitor, 422, page);
      return;
    }
    employers.put(new Employer(
        name, employers.find().map(Employer::keeping).orElse(Employer.DEFAULT_KEEPING)));
    looks.putAccent(accent);
    boolean removes = upload.fields().containsKey("no-logo");
    if (removes || logo.isPresent()) {
      looks.putLogo(logo.filter(picture -> !removes));
    }
    audit.add(visitor.did(AuditAction.BRANDING_CHANGED, "", name + ", " + typed));
    exchange.redirect(PATH);
  }

  private static Optional<String> fault(
      String name, String typed, Optional<Accent> accent, boolean isNoPicture) {
    if (!Position.isName(name)) {
      return Optional.of("branding.fault.name");
    }
    if (!typed.isEmpty() && accent.isEmpty()) {
      return Optional.of("branding.fault.accent");
    }
    if (!accent.map(Accent::isReadable).orElse(true)) {
      return Optional.of("branding.fault.contrast");
    }
    return isNoPicture ? Optional.of("branding.fault.logo") : Optional.empty();
  }

  private String name() {
    return employers.find().map(Employer::name).orElse("");
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
