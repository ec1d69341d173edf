package io.deskworthy.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A server of a version that nobody has written yet: today's jar, with a migration more. It changes
 * tables that are read and written all the time, as migrations may: what it adds is unknown to the
 * servers of today, which go on beside it.
 */
final class NextVersion {

  private static final String MIGRATION =
      "io/deskworthy/server/storage/migration/V9000__next_version.sql";

  private static final String SQL = """
      ALTER TABLE report ADD COLUMN next_version TEXT;
      ALTER TABLE invitation ADD COLUMN next_version BIGINT NOT NULL DEFAULT 0;
      ALTER TABLE enrolled_key ADD COLUMN next_version TEXT;
      ALTER TABLE audit_entry ADD COLUMN next_version TEXT;
      CREATE TABLE next_version (id TEXT PRIMARY KEY, report_id TEXT REFERENCES report (id));
      CREATE INDEX report_next_version ON report (next_version);
      """;

  private NextVersion() {}

  /** Makes the jar in {@code folder} out of today's. */
  static Path of(Path today, Path folder) throws IOException {
    Path jar = folder.resolve("next-version.jar");
    try (ZipFile old = new ZipFile(today.toFile());
        ZipOutputStream made = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (ZipEntry entry : old.stream().toList()) {
        try (InputStream content = old.getInputStream(entry)) {
          put(made, entry.getName(), content);
        }
      }
      made.putNextEntry(new ZipEntry(MIGRATION));
      made.write(SQL.getBytes(StandardCharsets.UTF_8));
      made.closeEntry();
    }
    return jar;
  }

  private static void put(ZipOutputStream out, String name, InputStream content)
      throws IOException {
    out.putNextEntry(new ZipEntry(name));
    content.transferTo(out);
    out.closeEntry();
  }
}
