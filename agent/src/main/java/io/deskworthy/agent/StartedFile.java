package io.deskworthy.agent;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/**
 * The jar that was started. Its name may carry an invitation, so that a double click needs no
 * typing.
 *
 * @param path of the jar, unless the program runs from class files
 */
record StartedFile(Optional<Path> path) {

  /** Set by the launcher of an installed program. */
  private static final String INSTALLED = "jpackage.app-path";

  static StartedFile ofThisProgram() {
    return new StartedFile(
        Optional.ofNullable(System.getProperty(INSTALLED)).map(Path::of).or(StartedFile::jar));
  }

  /** Returns the name of the file. */
  Optional<String> name() {
    return path.map(Path::getFileName).map(Path::toString);
  }

  /** Returns what a person types to start it again. */
  String invocation() {
    return path.filter(file -> file.toString().endsWith(".jar"))
        .map(file -> "java -jar \"" + file + "\"")
        .orElse("deskworthy");
  }

  private static Optional<Path> jar() {
    CodeSource source = StartedFile.class.getProtectionDomain().getCodeSource();
    // A class from an archive whose jar lies elsewhere now has no location.
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(source.getLocation().toURI()))
          .filter(file -> file.toString().endsWith(".jar"));
    } catch (URISyntaxException notAFile) {
      return Optional.empty();
    }
  }
}
