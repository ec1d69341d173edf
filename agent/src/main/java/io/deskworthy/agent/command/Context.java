package io.deskworthy.agent.command;

import io.deskworthy.agent.run.ServerAccess;

/**
 * What every command gets.
 *
 * @param services what it works with
 * @param words in the language asked for
 * @param debug whether stack traces are wanted
 */
record Context(Services services, Words words, boolean debug) {

  Terminal terminal() {
    return services.terminal();
  }

  String text(String key, Object... arguments) {
    return words.text(key, arguments);
  }

  /** Returns a way to servers that tells the person of each wait. */
  ServerAccess server() {
    return services
        .servers()
        .apply((fault, wait) ->
            terminal().say(text("server.waiting", Math.max(1, wait.toSeconds()))));
  }
}
