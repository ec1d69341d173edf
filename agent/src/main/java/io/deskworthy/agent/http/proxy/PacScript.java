package io.deskworthy.agent.http.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.ScriptableObject;

/**
 * A proxy auto-configuration script. It comes from whoever runs the network, so it gets nothing of
 * Java, a bounded number of steps and name look-ups, and a bounded time on a thread of its own,
 * which is left behind if it hangs in a regular expression.
 *
 * @param source the script
 * @param lookup answers its questions
 * @param patience how long it may take
 */
record PacScript(String source, PacLookup lookup, Duration patience) {

  /** A name server that is slow may answer in 2 s; browsers give a script about as long. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Scripts of large companies ask five times. */
  private static final int MOST_LOOKUPS = 20;

  private static final String FUNCTIONS = functions();

  PacScript(String source) {
    this(source, PacLookup.SYSTEM, PATIENCE);
  }

  /**
   * Returns the proxies that the script names for {@code target}, best first.
   *
   * @throws IOException if the script fails, takes too long, or names nothing that can be used
   */
  List<Proxy> proxiesFor(URI target) throws IOException {
    FutureTask<String> task = new FutureTask<>(() -> run(target));
    Thread thread = new Thread(task, "pac");
    thread.setDaemon(true);
    thread.start();
    List<Proxy> proxies = PacAnswer.read(await(task));
    if (proxies.isEmpty()) {
      throw new IOException("the proxy script names no proxy that can be used");
    }
    return proxies;
  }

  private String await(FutureTask<String> task) throws IOException {
    try {
      return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException hangs) {
      task.cancel(true);
      throw new IOException("the proxy script took too long", hangs);
    } catch (ExecutionException failed) {
      throw new IOException("the proxy script failed", failed);
    } catch (InterruptedException stopped) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
  }

  private String run(URI target) {
    try (Context context = new PacContexts().enterContext()) {
      ScriptableObject scope = context.initSafeStandardObjects();
      AtomicInteger lookups = new AtomicInteger();
      define(
          scope,
          "dnsResolve",
          host -> lookups.incrementAndGet() > MOST_LOOKUPS
              ? null
              : lookup.addressOf(host).orElse(null));
      define(scope, "myIpAddress", unused -> lookup.ownAddress());
      context.evaluateString(scope, FUNCTIONS, "pac.js", 1, null);
      context.evaluateString(scope, source, "script", 1, null);
      if (!(scope.get("FindProxyForURL", scope) instanceof Function find)) {
        throw new IllegalStateException("no FindProxyForURL");
      }
      // The path is nobody's business: browsers keep it from scripts too.
      String host = String.valueOf(target.getHost());
      Object[] arguments = {target.getScheme() + "://" + host + "/", host};
      return Context.toString(find.call(context, scope, scope, arguments));
    }
  }

  /** What a script may call: takes one text, returns one or null. */
  @FunctionalInterface
  private interface Call {
    @Nullable
    String with(String argument);
  }

  private static void define(ScriptableObject scope, String name, Call call) {
    scope.defineProperty(
        name,
        new LambdaFunction(
            scope,
            name,
            1,
            (context, at, self, arguments) ->
                call.with(arguments.length == 0 ? "" : Context.toString(arguments[0]))),
        ScriptableObject.DONTENUM);
  }

  private static String functions() {
    try (InputStream in = PacScript.class.getResourceAsStream("pac.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException brokenProgram) {
      throw new UncheckedIOException(brokenProgram);
    }
  }
}
