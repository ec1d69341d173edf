package io.deskworthy.agent.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OwnerOnlyTest {

  private static final byte[] CONTENT = "secret".getBytes(StandardCharsets.UTF_8);

  @TempDir
  private Path folder;

  @Test
  void closesFilesAndFoldersToOthers() throws IOException {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "no POSIX permissions here, so none were tested");
    Path keys = folder.resolve("a").resolve("keys");

    OwnerOnly.createFolder(keys);
    OwnerOnly.write(keys.resolve("one"), CONTENT);

    assertThat(permissions(keys)).isEqualTo("rwx------");
    assertThat(permissions(keys.resolve("one"))).isEqualTo("rw-------");
  }

  @Test
  void replacesAFileAsAWhole() throws IOException {
    Path file = folder.resolve("one");
    Files.writeString(file, "something longer that was there before");

    OwnerOnly.write(file, CONTENT);

    assertThat(file).hasBinaryContent(CONTENT);
    assertThat(names()).containsExactly("one");
  }

  @Test
  void doesNotReplaceWhatMustBeNew() throws IOException {
    Path file = folder.resolve("one");
    Files.writeString(file, "first");

    assertThatThrownBy(() -> OwnerOnly.writeNew(file, CONTENT))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("first");
  }

  @Test
  void leavesNothingBehindWhenItFails() throws IOException {
    Path file = folder.resolve("one");
    Files.createDirectories(file.resolve("a folder where the file should be"));

    assertThatThrownBy(() -> OwnerOnly.write(file, CONTENT)).isInstanceOf(IOException.class);
    assertThat(names()).containsExactly("one");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
