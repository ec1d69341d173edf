package io.deskworthy.server.candidate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Kinds of computer, as far as browsers and names of files tell them apart. */
public enum Platform {
  /** Windows. */
  WINDOWS("windows nt", "\\.(exe|msi)$|windows|win(32|64)"),
  /** macOS; an iPad that calls itself a Mac is taken for one. */
  MACOS("macintosh", "\\.(dmg|pkg)$|macos|darwin|-mac"),
  /** Linux. */
  LINUX("(x11|wayland); (linux|ubuntu|fedora)", "\\.(deb|rpm|appimage|tar\\.[gx]z)$|linux");

  private static final Pattern HANDHELD = Pattern.compile("android|iphone|ipad|mobile");

  private final Pattern browser;
  private final Pattern file;

  Platform(String browser, String file) {
    this.browser = Pattern.compile(browser);
    this.file = Pattern.compile(file);
  }

  /** Returns on what a browser runs; nothing for a telephone or what is not known. */
  static Optional<Platform> ofBrowser(String userAgent) {
    String text = userAgent.toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(each -> each.browser.matcher(text).find()).findFirst();
  }

  /** Returns for what a file is; nothing for one that runs everywhere, such as a jar. */
  static Optional<Platform> ofFile(String name) {
    String text = name.toLowerCase(Locale.ROOT);
    return text.endsWith(".jar")
        ? Optional.empty()
        : Stream.of(values()).filter(each -> each.file.matcher(text).find()).findFirst();
  }

  /** Returns whether a browser says that it runs on a telephone or a tablet. */
  static boolean isHandheld(String userAgent) {
    return HANDHELD.matcher(userAgent.toLowerCase(Locale.ROOT)).find();
  }

  /** Returns the command that prints the SHA-256 of a file there. */
  String checksumCommand(String name) {
    return switch (this) {
      case WINDOWS -> "certutil -hashfile " + name + " SHA256";
      case MACOS -> "shasum -a 256 " + name;
      case LINUX -> "sha256sum " + name;
    };
  }
}
