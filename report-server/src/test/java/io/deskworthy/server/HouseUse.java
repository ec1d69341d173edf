package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import tools.jackson.databind.node.ObjectNode;

/** A program that keeps house: what is kept for how long, and how pages look. */
final class HouseUse {

  private final DocumentedApi api;
  private final OpenData data;
  private final String token;

  HouseUse(DocumentedApi api, OpenData data, String token) {
    this.api = api;
    this.data = data;
    this.token = token;
  }

  void all() throws Exception {
    look();
    keep();
    dress();
  }

  private void look() throws Exception {
    var unused = DataCheck.run(data, Clock.systemUTC());
    ObjectNode storage = api.call("GET /api/v1/storage").token(token).send(200);
    assertThat(storage.get("database").stringValue()).startsWith("SQLite");
    assertThat(storage.at("/check/faults").intValue()).isZero();
  }

  /** Somebody was invited an age ago, whose name goes as soon as things are kept for less long. */
  private void keep() throws Exception {
    put("retention", "{\"days\":90,\"undecidedDays\":365}", 200);
    put("retention", "{\"days\":90,\"undecidedDays\":89}", 400);
    var unused = data.invitations()
        .invite(data.positions().all().get(0).id(), Optional.of("Anna"), Duration.ofDays(-80));
    assertThat(kept().get("due").intValue()).isZero();
    put("retention", "{\"days\":30,\"undecidedDays\":180}", 409);
    put("retention", "{\"days\":30,\"undecidedDays\":180,\"sure\":true}", 200);
    assertThat(kept().get("days").intValue()).isEqualTo(30);
    assertThat(kept().get("due").intValue()).isEqualTo(1);
  }

  private ObjectNode kept() throws Exception {
    return api.call("GET /api/v1/retention").token(token).send(200);
  }

  private void dress() throws Exception {
    put("branding", "{\"name\":\"Example Ltd\",\"accent\":\"#ffff00\"}", 422);
    put("branding", "{\"name\":\"Example Ltd\",\"logo\":\"?\"}", 400);
    put("branding", "{\"name\":\"Example Ltd\",\"logo\":\"bm9uZQ==\"}", 422);
    put("branding", "{\"name\":\"Example Ltd\",\"logo\":\"" + picture() + "\"}", 200);
    put("branding", "{\"name\":\"Beispiel\",\"accent\":\"#0b5cad\"}", 200);
    ObjectNode shown = api.call("GET /api/v1/branding").token(token).send(200);
    assertThat(shown.get("accent").stringValue()).isEqualTo("#0b5cad");
    assertThat(shown.get("logo").stringValue()).as("it stays").contains("/brand/");
    put("branding", "{\"name\":\"Example Ltd\",\"logo\":null}", 200);
    assertThat(api.call("GET /api/v1/branding").token(token).send(200).has("logo"))
        .isFalse();
  }

  private static String picture() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", file);
    return Base64.getEncoder().encodeToString(file.toByteArray());
  }

  private void put(String what, String body, int status) throws Exception {
    api.call("PUT /api/v1/" + what).body(body).token(token).send(status);
  }
}
