package io.deskworthy.server.candidate;

/**
 * One file that candidates may download.
 *
 * @param name of the file
 * @param bytes its size
 * @param sha256 the SHA-256 of its content in hexadecimal, as checking tools print it
 */
record Download(String name, long bytes, String sha256) {

  String path() {
    return "/download/" + name;
  }
}
