package io.deskworthy.server.backup;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.Base64Url;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.databind.node.ObjectNode;

/** A backup that is read. */
public final class BackupArchive implements TableRows, AutoCloseable {

  /** A report is 256 kB at most, and there is nothing larger. */
  private static final int MAX_ROW = 4 << 20;

  /** Keys and small text files. */
  private static final int MAX_FILE = 1 << 20;

  private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]{0,60}");
  private static final Pattern FILE =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)?");

  private final ZipFile zip;
  private final Manifest manifest;

  private BackupArchive(ZipFile zip, Manifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens {@code file} and looks whether every byte of it is as it was written.
   *
   * @throws IOException if it cannot be read, is no backup, or was damaged; says which part
   */
  public static BackupArchive open(Path file) throws IOException {
    ZipFile zip = zip(file);
    try {
      BackupArchive archive = new BackupArchive(zip, manifest(zip));
      archive.verify();
      return archive;
    } catch (IOException damaged) {
      zip.close();
      throw new IOException(
          file + " is no whole backup: " + damaged.getMessage() + ". Nothing was changed", damaged);
    }
  }

  private static ZipFile zip(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException other) {
      throw new IOException(file + " is no backup, or not all of it: " + other.getMessage(), other);
    }
  }

  private static Manifest manifest(ZipFile zip) throws IOException {
    return Manifest.read(read(zip, Manifest.NAME, Manifest.MAX_BYTES));
  }

  private void verify() throws IOException {
    TreeSet<String> expected = new TreeSet<>(manifest.parts().keySet());
    expected.add(Manifest.NAME);
    List<String> found = zip.stream().map(ZipEntry::getName).sorted().toList();
    if (!found.equals(List.copyOf(expected))) {
      throw new IOException("its parts are not those that its manifest names");
    }
    for (String name : manifest.parts().keySet()) {
      if (!hash(name).equals(manifest.parts().get(name))) {
        throw new IOException("its part " + name + " was changed");
      }
    }
    for (String table : tables()) {
      if (!TABLE.matcher(table).matches() || !expected.contains(part(table))) {
        throw new IOException("it names a table that it does not have");
      }
    }
    for (String file : files()) {
      if (!FILE.matcher(file).matches()) {
        throw new IOException("it holds a file of a name that ours do not have");
      }
    }
  }

  private String hash(String name) throws IOException {
    MessageDigest digest = BackupWriter.sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = open(zip, name)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return Base64Url.encode(digest.digest());
  }

  /** Returns when it was made. */
  public Instant made() {
    return manifest.made();
  }

  /** Returns how many rows it holds. */
  public long rows() {
    return manifest.rows();
  }

  @Override
  public String schema() {
    return manifest.schema();
  }

  @Override
  public List<String> tables() {
    return manifest.tables().stream().map(Manifest.Table::name).toList();
  }

  @Override
  public void forEach(String table, Consumer<ObjectNode> taker) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open(zip, part(table)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        taker.accept(StrictJson.object(line.getBytes(StandardCharsets.UTF_8), MAX_ROW));
      }
    } catch (MalformedJsonException notARow) {
      throw new IOException("a row of " + table + " is " + notARow.getMessage(), notARow);
    }
  }

  /** Returns the names of the files of the data folder, as paths within it. */
  public List<String> files() {
    return manifest.parts().keySet().stream()
        .filter(name -> name.startsWith(BackupWriter.FILES))
        .map(name -> name.substring(BackupWriter.FILES.length()))
        .sorted()
        .toList();
  }

  /** Returns the bytes of such a file. */
  public byte[] file(String name) throws IOException {
    return read(zip, BackupWriter.FILES + name, MAX_FILE);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static String part(String table) {
    return BackupWriter.TABLES + table + BackupWriter.ROWS;
  }

  private static byte[] read(ZipFile zip, String name, int max) throws IOException {
    try (InputStream in = open(zip, name)) {
      byte[] bytes = in.readNBytes(max + 1);
      if (bytes.length > max) {
        throw new IOException("its part " + name + " is too large");
      }
      return bytes;
    }
  }

  private static InputStream open(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("it has no part " + name);
    }
    return zip.getInputStream(entry);
  }
}
