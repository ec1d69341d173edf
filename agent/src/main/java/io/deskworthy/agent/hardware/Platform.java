package io.deskworthy.agent.hardware;

/** The operating systems that are read in different ways. */
enum Platform {
  WINDOWS,
  MACOS,
  LINUX,
  OTHER;

  static Platform ofThisSystem() {
    return ofName(System.getProperty("os.name", ""));
  }

  static Platform ofName(String name) {
    if (name.startsWith("Windows")) {
      return WINDOWS;
    }
    if (name.startsWith("Mac")) {
      return MACOS;
    }
    return name.startsWith("Linux") ? LINUX : OTHER;
  }
}
