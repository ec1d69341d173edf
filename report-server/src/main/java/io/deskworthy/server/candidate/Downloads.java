package io.deskworthy.server.candidate;

import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.invitation.InvitationCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files in the folder for downloads. Only plain files with plain names are offered; a digest is
 * computed once for each state of a file. Safe for concurrent use.
 */
public final class Downloads {

  /** No slash, no leading dot, nothing that needs escaping in a header or an address. */
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final Path folder;
  private final Map<State, Download> known = new ConcurrentHashMap<>();

  /** Offers what is in {@code folder}, which need not exist. */
  public Downloads(Path folder) {
    this.folder = folder;
  }

  /** Adds the address of the files. */
  public void addTo(Routes routes) {
    routes.get("/download/{name}", this::answer);
  }

  /** Returns what there is to download, in the order of the names. */
  List<Download> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Downloads::isOffered).sorted().map(this::describe).toList();
    } catch (IOException | UncheckedIOException unreadable) {
      return List.of();
    }
  }

  private void answer(Exchange exchange) throws IOException {
    String name = exchange.pathParameter("name");
    if (!PLAIN_NAME.matcher(name).matches() || !isOffered(folder.resolve(name))) {
      throw Problem.notFound();
    }
    Path file = folder.resolve(name);
    exchange
        .setHeader(
            "Content-Disposition", "attachment; filename=\"" + savedName(exchange, name) + "\"")
        .setHeader("Content-Length", Long.toString(Files.size(file)));
    try (OutputStream out = exchange.stream(200, "application/octet-stream")) {
      Files.copy(file, out);
    }
  }

  private static String savedName(Exchange exchange, String name) {
    return exchange
        .query("invitation")
        .map(code -> savedName(name, code, URI.create(exchange.publicUrl())))
        .orElse(name);
  }

  /** Returns under which name a candidate's computer saves a file of that name. */
  static String savedName(String name, String code, URI server) {
    return InvitationCode.parse(code)
        .map(parsed -> SavedName.of(name, parsed, server))
        .orElse(name);
  }

  private static boolean isOffered(Path file) {
    return PLAIN_NAME.matcher(file.getFileName().toString()).matches()
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private Download describe(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      State state = new State(
          file.getFileName().toString(), attributes.size(), attributes.lastModifiedTime());
      return known.computeIfAbsent(
          state, unused -> new Download(state.name(), state.bytes(), sha256(file)));
    } catch (IOException vanished) {
      throw new UncheckedIOException(vanished);
    }
  }

  private static String sha256(Path file) {
    try (InputStream in = Files.newInputStream(file);
        DigestOutputStream out = new DigestOutputStream(
            OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(out);
      return HexFormat.of().formatHex(out.getMessageDigest().digest());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java runtime has SHA-256", missing);
    }
  }

  /** What changes when a file is replaced. */
  private record State(String name, long bytes, FileTime changed) {}
}
