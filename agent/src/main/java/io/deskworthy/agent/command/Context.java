package io.deskworthy.agent.command;

import io.deskworthy.agent.run.ServerAccess;
import io.deskworthy.agent.text.Words;
import java.util.concurrent.atomic.AtomicBoolean;

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
    return server(() -> {});
  }

  /**
   * Returns a way to servers that tells the person of each wait.
   *
   * @param first is run after the first wait was told, so that the person knows how things stand
   */
  ServerAccess server(Runnable first) {
    AtomicBoolean told = new AtomicBoolean();
    return services().servers().apply((fault, wait) -> {
      terminal().say(text("server.waiting", Math.max(1, wait.toSeconds())));
      if (told.compareAndSet(false, true)) {
        first.run();
      }
    });
  }
}
