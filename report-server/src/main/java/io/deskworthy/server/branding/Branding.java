package io.deskworthy.server.branding;

import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.position.Employer;
import io.deskworthy.server.position.EmployerStore;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.print.LogoPicture;
import java.util.Locale;
import java.util.Optional;

/**
 * Changes how candidates' pages look, all of it or nothing.
 *
 * @param looks keeps colour and logo
 * @param employers keeps the name
 * @param audit where it is written down
 */
public record Branding(LookStore looks, EmployerStore employers, AuditLog audit) {

  /** What may be wrong with a wish. */
  public enum Fault {
    /** The name is none. */
    NAME,
    /** The colour is none. */
    ACCENT,
    /** Texts in that colour could not be read. */
    CONTRAST,
    /** The file is no picture that is understood. */
    LOGO;

    /** Returns its word in texts. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What somebody wants.
   *
   * @param name of the employer
   * @param accent a colour such as {@code #0b5cad}; empty for the usual one
   * @param logo the file of a picture; nothing to leave the logo as it is
   * @param isWithoutLogo whether there is to be none
   */
  public record Wish(String name, String accent, Optional<byte[]> logo, boolean isWithoutLogo) {}

  /** Returns the employer's name as candidates read it; empty before anybody said. */
  public String name() {
    return employers.find().map(Employer::name).orElse("");
  }

  /** Does what is wanted, or returns what is wrong with it. */
  public Optional<Fault> change(Wish wish, Actor actor) {
    Optional<Accent> accent = Accent.parse(wish.accent());
    Optional<byte[]> logo = wish.logo().flatMap(LogoPicture::png);
    Optional<Fault> fault = fault(wish, accent, logo);
    if (fault.isPresent()) {
      return fault;
    }
    employers.put(new Employer(
        wish.name(), employers.find().map(Employer::keeping).orElse(Employer.DEFAULT_KEEPING)));
    looks.putAccent(accent);
    if (wish.isWithoutLogo() || logo.isPresent()) {
      looks.putLogo(logo.filter(picture -> !wish.isWithoutLogo()));
    }
    audit.add(new AuditEvent(
        actor, AuditAction.BRANDING_CHANGED, "", wish.name() + ", " + wish.accent()));
    return Optional.empty();
  }

  private static Optional<Fault> fault(Wish wish, Optional<Accent> accent, Optional<byte[]> logo) {
    if (!Position.isName(wish.name())) {
      return Optional.of(Fault.NAME);
    }
    if (!wish.accent().isEmpty() && accent.isEmpty()) {
      return Optional.of(Fault.ACCENT);
    }
    if (!accent.map(Accent::isReadable).orElse(true)) {
      return Optional.of(Fault.CONTRAST);
    }
    return wish.logo().isPresent() && logo.isEmpty() ? Optional.of(Fault.LOGO) : Optional.empty();
  }
}
