package io.deskworthy.server.backup;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.Base64Url;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.node.ObjectNode;

/** Writes a backup, part after part, into a file that only its owner may read. */
final class BackupWriter implements TableReader, AutoCloseable {

  static final String TABLES = "tables/";
  static final String FILES = "data/";
  static final String ROWS = ".jsonl";

  private static final int BUFFER = 1 << 16;

  private final FileChannel file;
  private final ZipOutputStream zip;
  private final MessageDigest digest = sha256();
  private final Map<String, String> parts = new TreeMap<>();
  private final List<Manifest.Table> tables = new ArrayList<>();
  private String schema = "";
  private String part = "";
  private String table = "";
  private long rows;

  private BackupWriter(FileChannel file, ZipOutputStream zip) {
    this.file = file;
    this.zip = zip;
  }

  static BackupWriter create(Path path) throws IOException {
    FileChannel file = FileChannel.open(
        path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(path));
    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER);
    return new BackupWriter(file, new ZipOutputStream(out, StandardCharsets.UTF_8));
  }

  private static FileAttribute<?>[] ownerOnly(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public void schema(String version) {
    schema = version;
  }

  @Override
  public void table(String name) throws IOException {
    endTable();
    table = name;
    begin(TABLES + name + ROWS);
  }

  @Override
  public void row(ObjectNode row) throws IOException {
    write((StrictJson.line(row) + "\n").getBytes(StandardCharsets.UTF_8));
    rows++;
  }

  /** Adds {@code source} under {@code name}. */
  void file(String name, Path source) throws IOException {
    endTable();
    begin(FILES + name);
    write(Files.readAllBytes(source));
    endPart();
  }

  /** Ends the file: it is on the disk when this returns. */
  Manifest finish(Instant now) throws IOException {
    endTable();
    Manifest manifest = new Manifest(now, schema, tables, parts);
    zip.putNextEntry(new ZipEntry(Manifest.NAME));
    zip.write(manifest.toJson().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.finish();
    zip.flush();
    file.force(true);
    return manifest;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void begin(String name) throws IOException {
    part = name;
    digest.reset();
    zip.putNextEntry(new ZipEntry(name));
  }

  private void write(byte[] bytes) throws IOException {
    digest.update(bytes);
    zip.write(bytes);
  }

  private void endTable() throws IOException {
    if (!table.isEmpty()) {
      tables.add(new Manifest.Table(table, rows));
      table = "";
      rows = 0;
      endPart();
    }
  }

  private void endPart() throws IOException {
    zip.closeEntry();
    parts.put(part, Base64Url.encode(digest.digest()));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java runtime has SHA-256", missing);
    }
  }
}
