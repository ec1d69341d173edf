package io.deskworthy.server.api;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.branding.Accent;
import io.deskworthy.server.branding.BrandAddress;
import io.deskworthy.server.branding.Branding;
import io.deskworthy.server.branding.Look;
import io.deskworthy.server.http.Problem;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** How candidates' pages look: name, colour, logo. */
final class BrandingOperations {

  private static final String PATH = Api.BASE + "/branding";

  /** Name, colour, and a logo of about 190 kB. */
  private static final int MAX_BYTES = 256 * 1024;

  private static final int MAX_NAME = 200;
  private static final int MAX_COLOUR = 20;

  private final Branding branding;
  private final String publicUrl;

  BrandingOperations(ApiParts parts) {
    this.branding = parts.branding();
    this.publicUrl = parts.publicUrl();
  }

  List<ApiOperation> all() {
    return List.of(
        ApiOperation.get(PATH, "getBranding", "How candidates' pages look")
            .least(Role.OWNER)
            .answers(200, "Branding", "Name, colour and logo")
            .by(this::show),
        ApiOperation.put(PATH, "changeBranding", "Gives them another name, colour, logo")
            .least(Role.OWNER)
            .takes("NewBranding")
            .atMost(MAX_BYTES)
            .answers(200, "Branding", "How they look now")
            .problem(422, "branding-refused")
            .by(this::change));
  }

  private ApiAnswer show(ApiRequest request) {
    Look look = branding.looks().find();
    ObjectNode json = StrictJson.newObject().put("name", branding.name());
    look.accent().map(Accent::hex).ifPresent(colour -> json.put("accent", colour));
    look.logoHash().map(BrandAddress::logo).ifPresent(path -> json.put("logo", publicUrl + path));
    return ApiAnswer.of(json);
  }

  private ApiAnswer change(ApiRequest request) throws MalformedJsonException {
    JsonFields json = request.json();
    String name = json.text("name", MAX_NAME).strip();
    String accent = json.optionalText("accent", MAX_COLOUR).orElse("").strip();
    boolean isWithoutLogo = json.node().path("logo").isNull();
    Optional<byte[]> logo =
        json.has("logo") && !isWithoutLogo ? Optional.of(picture(json)) : Optional.empty();
    Optional<Branding.Fault> fault =
        branding.change(new Branding.Wish(name, accent, logo, isWithoutLogo), request.actor());
    if (fault.isPresent()) {
      throw refused(fault.get());
    }
    return show(request);
  }

  private static byte[] picture(JsonFields json) throws MalformedJsonException {
    try {
      return Base64.getDecoder().decode(json.text("logo", MAX_BYTES));
    } catch (IllegalArgumentException noBase64) {
      throw json.refused("logo", "a picture in base64");
    }
  }

  private static Problem refused(Branding.Fault fault) {
    String why = switch (fault) {
      case NAME -> "name: please send a name in one line.";
      case ACCENT -> "accent: please send a colour such as #0b5cad.";
      case CONTRAST -> "accent: texts in this colour could not be read; a darker one can.";
      case LOGO -> "logo: please send a PNG or JPEG of at most 3000 pixels a side.";
    };
    return new Problem(422, "branding-refused", "Pages cannot look like that", why);
  }
}
