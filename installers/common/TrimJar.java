import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies a jar without the native libraries of other platforms: the jar runs everywhere, an
 * installer on one. Everything else stays as it is, with its dates, so that the copy can be made
 * again byte for byte.
 *
 * <p>Our own classes are not packed in it: an installer packs all of them together, and smaller.
 * Those of libraries are, since unpacked they would take 16 MB more of the candidate's disk.
 *
 * <p>{@code java TrimJar.java deskworthy.jar out.jar linux-x64 [folder]}: with a folder, the native
 * libraries of the platform itself go there and not into the copy, so that the program need not
 * unpack them to a place where they would stay.
 */
final class TrimJar {

  /** Native libraries by the folders of LWJGL and of JNA. */
  private static final Pattern NATIVE = Pattern.compile(
      "(?:(linux|windows|macos)/([a-z0-9]+)/org/lwjgl/.*|com/sun/jna/([a-z]+[a-z0-9]*-[a-z0-9-]+)/.*)");

  /**
   * What speaks to Windows or macOS alone, and is named by nothing that Linux loads; tried on Linux,
   * where a check was run without it, and so left out only there.
   */
  private static final Pattern NOT_FOR_LINUX = Pattern.compile(
      "com/sun/jna/platform/(?:win32|wince|mac)/.*|org/lwjgl/system/(?:windows|macosx)/.*"
          + "|com/formdev/flatlaf/natives/.*\\.(?:dll|dylib)");

  private static final String OURS = "io/deskworthy/";

  private static final Map<String, List<String>> FOLDERS = Map.of(
      "linux-x64", List.of("linux/x64", "linux-x86-64"),
      "linux-arm64", List.of("linux/arm64", "linux-aarch64"),
      "windows-x64", List.of("windows/x64", "win32-x86-64"),
      "windows-arm64", List.of("windows/arm64", "win32-aarch64"),
      "macos-x64", List.of("macos/x64", "darwin-x86-64"),
      "macos-arm64", List.of("macos/arm64", "darwin-aarch64"));

  private TrimJar() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 3 || !FOLDERS.containsKey(arguments[2])) {
      System.err.println("usage: java TrimJar.java IN.jar OUT.jar PLATFORM [FOLDER]; PLATFORM is one of "
          + FOLDERS.keySet().stream().sorted().toList());
      System.exit(2);
    }
    List<String> wanted = FOLDERS.get(arguments[2]);
    try (ZipFile in = new ZipFile(arguments[0]);
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      for (String folder : wanted) {
        require(in, folder);
      }
      if (arguments.length > 3) {
        unpack(in, wanted, Path.of(arguments[3]));
        wanted = List.of();
      }
      List<String> kept = wanted;
      boolean linux = arguments[2].startsWith("linux");
      in.stream()
          .filter(entry -> !linux || !NOT_FOR_LINUX.matcher(entry.getName()).matches())
          .filter(entry -> folder(entry.getName()).map(kept::contains).orElse(true))
          .forEach(entry -> copy(in, entry, out));
    }
  }

  /** A folder that is not there was renamed by its library: better told here than by a candidate. */
  private static void require(ZipFile in, String folder) {
    if (in.stream().noneMatch(entry -> folder(entry.getName()).equals(Optional.of(folder)))) {
      throw new IllegalStateException("the jar has no native libraries for " + folder);
    }
  }

  private static void unpack(ZipFile in, List<String> wanted, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (ZipEntry entry : in.stream().toList()) {
      String name = entry.getName();
      boolean library = name.matches(".*\\.(?:so|dll|dylib|jnilib)");
      if (library && folder(name).map(wanted::contains).orElse(false)) {
        try (InputStream content = in.getInputStream(entry)) {
          Files.copy(content, folder.resolve(name.substring(name.lastIndexOf('/') + 1)));
        }
      }
    }
  }

  private static Optional<String> folder(String name) {
    Matcher parts = NATIVE.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        parts.group(3) == null ? parts.group(1) + "/" + parts.group(2) : parts.group(3));
  }

  private static void copy(ZipFile from, ZipEntry entry, ZipOutputStream to) {
    ZipEntry copy = new ZipEntry(entry.getName());
    copy.setLastModifiedTime(entry.getLastModifiedTime());
    try (InputStream in = from.getInputStream(entry)) {
      byte[] content = in.readAllBytes();
      if (entry.getName().startsWith(OURS)) {
        unpacked(copy, content);
      }
      to.putNextEntry(copy);
      to.write(content);
      to.closeEntry();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What is not packed must say beforehand how long it is and what it sums up to. */
  private static void unpacked(ZipEntry entry, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
  }
}
