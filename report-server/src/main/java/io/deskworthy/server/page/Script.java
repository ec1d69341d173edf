package io.deskworthy.server.page;

import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * The one script, htmx (0BSD licence), for comfort only: everything works without it. Served from
 * here, at an address that changes with its version.
 */
public final class Script {

  private static final String PATH = "/assets/script/";

  /**
   * Put behind htmx, before it starts: no styles that our content policy would refuse, nothing
   * evaluated, no scripts in what is swapped in, and no page with candidates' names kept in the
   * browser; going back asks the server again.
   */
  private static final String SETTINGS = """
      ;Object.assign(htmx.config,{includeIndicatorStyles:false,allowEval:false,\
      allowScriptTags:false,historyCacheSize:0,refreshOnHistoryMiss:true});
      """;

  private final String name;
  private final Asset script;

  /** Reads the script. */
  public Script() {
    try (InputStream versions = Script.class.getResourceAsStream("script.properties")) {
      Properties properties = new Properties();
      properties.load(Objects.requireNonNull(versions, "script.properties"));
      String version = properties.getProperty("htmx", "");
      name = "htmx-" + version + ".js";
      script = new Asset("text/javascript; charset=utf-8", read(version));
    } catch (IOException broken) {
      throw new IllegalStateException("the product's own script is broken", broken);
    }
  }

  /** Returns its address on this server. */
  public String path() {
    return PATH + name;
  }

  /** Adds its address. */
  public void addTo(Routes routes) {
    routes.get(PATH + "{name}", this::answer);
  }

  private void answer(Exchange exchange) throws IOException {
    if (!exchange.pathParameter("name").equals(name)) {
      throw Problem.notFound();
    }
    script.answer(exchange);
  }

  private static byte[] read(String version) throws IOException {
    String path = "/META-INF/resources/webjars/htmx.org/" + version + "/dist/htmx.min.js";
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (InputStream file = Script.class.getResourceAsStream(path)) {
      whole.write(Objects.requireNonNull(file, path).readAllBytes());
    }
    whole.write(SETTINGS.getBytes(StandardCharsets.UTF_8));
    return whole.toByteArray();
  }
}
