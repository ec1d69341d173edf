package io.deskworthy.server.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.deskworthy.server.RunningPages;
import io.deskworthy.server.SampleFindings;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate as PDF, QR code, badge and Open Badge, read back by other programs than ours. */
final class CertificateFilesTest {

  @TempDir
  private static Path folder;

  private static RunningPages pages;
  private static String path;

  @BeforeAll
  static void certify() throws Exception {
    pages = RunningPages.in(folder);
    path = RunningPages.path(
        pages.report("Анна <Петрова> & Co", SampleFindings.good()), "certificateUrl");
  }

  @AfterAll
  static void stop() {
    pages.close();
  }

  @Test
  void isAPdfInBothLanguagesWithItsFontsEmbedded() throws Exception {
    try (PDDocument russian = Loader.loadPDF(pages.bytes(path + ".pdf?lang=ru"))) {
      String text = new PDFTextStripper().getText(russian).replaceAll("\\s+", " ");
      assertThat(text)
          .contains("Рабочее место соответствует требованиям", "Анна <Петрова> & Co")
          .contains(RunningPages.PUBLIC_URL + path);
      assertThat(russian.getNumberOfPages()).isBetween(1, 3);
      for (var name : russian.getPage(0).getResources().getFontNames()) {
        PDFont font = russian.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
      }
    }
    try (PDDocument english = Loader.loadPDF(pages.bytes(path + ".pdf?lang=en"))) {
      assertThat(new PDFTextStripper().getText(english))
          .contains("Workplace meets the requirements");
    }
  }

  @Test
  void hasAQrCodeThatLeadsToThePage() throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(pages.bytes(path + ".png")));

    assertThat(read(image)).isEqualTo(RunningPages.PUBLIC_URL + path);
  }

  @Test
  void drawsTheSameQrCodeAsSvg() throws Exception {
    String svg = pages.fetch(path + ".qr.svg").body();
    parse(svg);
    int side = Integer.parseInt(svg.replaceAll("(?s).*viewBox=\"0 0 (\\d+) .*", "$1"));

    assertThat(read(drawn(svg, side))).isEqualTo(RunningPages.PUBLIC_URL + path);
    assertThat(pages.get(path, "").body())
        .contains(svg.replaceAll("(?s).* d=\"([^\"]+)\".*", "$1"));
  }

  @Test
  void hasABadgeThatSaysUntilWhenItHolds() throws Exception {
    String english = pages.fetch(path + ".svg?lang=en").body();
    String russian = pages.fetch(path + ".svg?lang=ru").body();

    parse(english);
    parse(russian);
    assertThat(english).contains("Home workplace", "meets requirements until");
    assertThat(russian).contains("Рабочее место дома", "соответствует до");
    assertThat(english).doesNotContain("Анна");
  }

  @Test
  void isAnOpenBadge() throws Exception {
    SignedJWT badge = SignedJWT.parse(pages.fetch(path + ".badge.jwt?lang=en").body());

    String address = badge.getHeader().getKeyID();
    assertThat(address).startsWith(RunningPages.PUBLIC_URL + "/");
    RSAKey key = RSAKey.parse(
        pages.fetch(address.substring(RunningPages.PUBLIC_URL.length())).body());
    assertThat(badge.verify(new RSASSAVerifier(key))).isTrue();
    JWTClaimsSet claims = badge.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo(RunningPages.PUBLIC_URL);
    assertThat(claims.getJWTID()).isEqualTo(RunningPages.PUBLIC_URL + path);
    assertThat(claims.getStringListClaim("@context"))
        .containsExactly(
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
    assertThat(claims.getStringListClaim("type"))
        .isEqualTo(List.of("VerifiableCredential", "OpenBadgeCredential"));
    assertThat(claims.getJSONObjectClaim("issuer")).containsEntry("name", "Example Ltd");
    assertThat(claims.getClaims()).containsKeys("id", "name", "validFrom", "validUntil");
    Map<String, Object> subject = claims.getJSONObjectClaim("credentialSubject");
    assertThat(subject).containsEntry("type", List.of("AchievementSubject"));
    assertThat(subject.get("achievement"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsKeys("id", "type", "name", "description", "criteria");
    assertThat(claims.getClaims().toString()).contains("Анна <Петрова> & Co");
  }

  @Test
  void isNoOpenBadgeOfTheNameWhereTheNameIsNotShown() throws Exception {
    String link = pages
        .post(path + "/links", "", "")
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceAll("#.*", "");

    SignedJWT badge = SignedJWT.parse(pages.fetch(link + ".badge.jwt").body());

    assertThat(badge.getPayload().toString()).doesNotContain("Анна", path);
  }

  private static void parse(String xml) throws Exception {
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  /** Draws the rows of a path made of M x y h w v1 h-w z, four pixels to the unit. */
  private static BufferedImage drawn(String svg, int side) {
    BufferedImage image = new BufferedImage(side * 4, side * 4, BufferedImage.TYPE_BYTE_BINARY);
    String path = svg.replaceAll("(?s).* d=\"([^\"]+)\".*", "$1");
    Graphics2D graphics = image.createGraphics();
    graphics.fillRect(0, 0, side * 4, side * 4);
    graphics.setColor(Color.BLACK);
    for (String row : path.split("z", 0)) {
      String[] numbers = row.replaceAll("M(\\d+) (\\d+)h(\\d+).*", "$1 $2 $3").split(" ", -1);
      graphics.fillRect(
          Integer.parseInt(numbers[0]) * 4,
          Integer.parseInt(numbers[1]) * 4,
          Integer.parseInt(numbers[2]) * 4,
          4);
    }
    return image;
  }

  private static String read(BufferedImage image) throws Exception {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(source)))
        .getText();
  }
}
