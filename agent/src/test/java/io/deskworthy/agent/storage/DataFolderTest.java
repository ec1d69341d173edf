package io.deskworthy.agent.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DataFolderTest {

  @Test
  void followsTheXdgSpecificationOnLinux() {
    Map<String, String> linux = Map.of("os.name", "Linux", "user.home", "/home/anna");

    assertThat(DataFolder.locate(Map.<String, String>of()::get, linux::get))
        .isEqualTo(Path.of("/home/anna/.local/share/deskworthy"));
    assertThat(DataFolder.locate(Map.of("XDG_DATA_HOME", "/data")::get, linux::get))
        .isEqualTo(Path.of("/data/deskworthy"));
    assertThat(DataFolder.locate(Map.of("XDG_DATA_HOME", "data")::get, linux::get))
        .as("a relative path is to be ignored")
        .isEqualTo(Path.of("/home/anna/.local/share/deskworthy"));
  }

  @Test
  void usesTheFoldersOfWindowsAndMacOs() {
    Map<String, String> windows = Map.of("os.name", "Windows 11", "user.home", "/users/anna");
    Map<String, String> mac = Map.of("os.name", "Mac OS X", "user.home", "/Users/anna");

    assertThat(DataFolder.locate(Map.of("LOCALAPPDATA", "/users/anna/local")::get, windows::get))
        .isEqualTo(Path.of("/users/anna/local/Deskworthy"));
    assertThat(DataFolder.locate(Map.<String, String>of()::get, windows::get))
        .isEqualTo(Path.of("/users/anna/AppData/Local/Deskworthy"));
    assertThat(DataFolder.locate(Map.<String, String>of()::get, mac::get))
        .isEqualTo(Path.of("/Users/anna/Library/Application Support/Deskworthy"));
  }

  @Test
  void canBePutElsewhere() {
    Map<String, String> properties = Map.of("os.name", "Linux", "deskworthy.home", "/p");

    assertThat(DataFolder.locate(Map.of("DESKWORTHY_HOME", "/e")::get, Map.of("a", "b")::get))
        .isEqualTo(Path.of("/e"));
    assertThat(DataFolder.locate(Map.of("DESKWORTHY_HOME", "/e")::get, properties::get))
        .isEqualTo(Path.of("/p"));
  }
}
