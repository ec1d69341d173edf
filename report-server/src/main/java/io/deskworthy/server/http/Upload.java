package io.deskworthy.server.http;

import java.util.Map;
import java.util.Optional;

/**
 * A form with files, as it was sent.
 *
 * @param fields those that are texts; of a field sent twice, the first
 * @param files those that are files, by the name of their field; of a field sent twice, the first
 */
public record Upload(Map<String, String> fields, Map<String, byte[]> files) {

  /** Copies the maps. */
  public Upload {
    fields = Map.copyOf(fields);
    files = Map.copyOf(files);
  }

  /** Returns the file of that field, if somebody chose one that is not empty. */
  public Optional<byte[]> file(String field) {
    return Optional.ofNullable(files.get(field)).filter(bytes -> bytes.length > 0);
  }
}
