package io.deskworthy.server.policy;

import java.util.List;

/**
 * What is wrong with one field.
 *
 * @param key of the text that says so
 * @param arguments for that text
 */
record DraftFault(String key, List<String> arguments) {

  static DraftFault of(String key, String... arguments) {
    return new DraftFault(key, List.of(arguments));
  }
}
