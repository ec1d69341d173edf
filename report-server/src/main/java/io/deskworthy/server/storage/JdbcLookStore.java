package io.deskworthy.server.storage;

import io.deskworthy.report.jws.Sha256;
import io.deskworthy.server.branding.Accent;
import io.deskworthy.server.branding.Look;
import io.deskworthy.server.branding.LookStore;
import java.util.Base64;
import java.util.Optional;

/** Keeps how candidates' pages look in table {@code branding}. */
public final class JdbcLookStore implements LookStore {

  private final Database database;

  /** Keeps in {@code database}. */
  public JdbcLookStore(Database database) {
    this.database = database;
  }

  @Override
  public Look find() {
    return database.read(handle -> handle
        .createQuery("SELECT accent, logo_hash FROM branding")
        .map((row, context) -> new Look(
            Optional.ofNullable(row.getString("accent")).flatMap(Accent::parse),
            Optional.ofNullable(row.getString("logo_hash"))))
        .findOne()
        .orElse(Look.USUAL));
  }

  @Override
  public Optional<byte[]> logo(String hash) {
    return database.read(handle -> handle
        .createQuery("SELECT logo FROM branding WHERE logo_hash = :hash")
        .bind("hash", hash)
        .mapTo(String.class)
        .findOne()
        .map(Base64.getDecoder()::decode));
  }

  @Override
  public void putAccent(Optional<Accent> accent) {
    database.write(handle ->
        handle.createUpdate("""
            INSERT INTO branding (id, accent) VALUES (1, :accent)
            ON CONFLICT (id) DO UPDATE SET accent = :accent
            """).bind("accent", accent.map(Accent::hex)).execute());
  }

  @Override
  public void putLogo(Optional<byte[]> png) {
    Optional<String> text = png.map(Base64.getEncoder()::encodeToString);
    database.write(handle -> handle
        .createUpdate("""
            INSERT INTO branding (id, logo, logo_hash) VALUES (1, :logo, :hash)
            ON CONFLICT (id) DO UPDATE SET logo = :logo, logo_hash = :hash
            """)
        .bind("logo", text)
        .bind("hash", text.map(Sha256::base64Url))
        .execute());
  }
}
