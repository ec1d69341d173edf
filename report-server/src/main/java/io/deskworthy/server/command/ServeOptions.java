package io.deskworthy.server.command;

import io.deskworthy.server.ListenAddress;
import io.deskworthy.server.ProbePort;
import io.deskworthy.server.ServerConfig;
import io.deskworthy.server.http.TlsIdentity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code serve}. */
final class ServeOptions {

  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:8080",
      description = "Where clients connect; port 0 takes a free one. Default: ${DEFAULT-VALUE}")
  private String listen = "";

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "What the server's address begins with for candidates: https://desk.example."
          + " Default: the address it listens at")
  private Optional<String> publicUrl = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "deskworthy-data",
      description = "Folder with database, keys and downloads. Default: ${DEFAULT-VALUE}")
  private String data = "";

  @Option(
      names = {"--tls-certificate", "--tls-cert"},
      paramLabel = "FILE",
      description = "Certificate and those that lead to its issuer, PEM; when the file changes,"
          + " the new one is taken into use")
  private Optional<String> tlsCertificate = Optional.empty();

  @Option(names = "--tls-key", paramLabel = "FILE", description = "Its private key, PKCS#8 PEM")
  private Optional<String> tlsKey = Optional.empty();

  @Option(
      names = "--uplink",
      paramLabel = "RATE",
      description = "What this server's line carries each way, such as 500M: limits how many"
          + " candidates are measured at once; the others wait their turn")
  private Optional<String> uplink = Optional.empty();

  @Option(
      names = "--probe-port",
      paramLabel = "PORT",
      description = "UDP port at which losses and delay are measured: a number, HOST:PORT (for a"
          + " server behind a reverse proxy, which passes no datagrams on), or 0 for none."
          + " Default: the one of --listen")
  private Optional<String> probePort = Optional.empty();

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      split = ",",
      description = "Address of a reverse proxy whose X-Forwarded-For is believed")
  private List<String> trustedProxies = List.of();

  @Option(
      names = "--no-open-protocols",
      description = "Serves no other speed tests: neither ndt7 (/ndt/v7/…) nor LibreSpeed's back"
          + " end (/backend/…)")
  private boolean noOpenProtocols;

  @Option(
      names = "--metrics",
      paramLabel = "HOST:PORT",
      description = "Where Prometheus finds figures (/metrics), such as 127.0.0.1:9464. Whoever"
          + " reaches it may read them; they name no person. Default: nowhere")
  private Optional<String> metrics = Optional.empty();

  /** Followed by {@link LogFormat} before all else; here to be explained, and refused if wrong. */
  @Option(
      names = LogFormat.OPTION,
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description = "How log lines are written: ${COMPLETION-CANDIDATES}; for other commands, in"
          + " the environment as DESKWORTHY_LOG. Default: ${DEFAULT-VALUE}")
  LogFormat log = LogFormat.TEXT;

  @Option(
      names = "--webhooks-to-loopback",
      description = "Lets webhooks be at plain http addresses of this machine (localhost), for"
          + " receivers that run beside the server and for trying them out. Default: https and"
          + " public addresses only")
  private boolean webhooksToLoopback;

  @Mixin
  private final DatabaseOptions database = new DatabaseOptions();

  @Mixin
  private final SignInOptions signIn = new SignInOptions();

  /**
   * Returns what the options say.
   *
   * @throws FaultyOptionsException if some make no sense
   */
  ServerConfig toConfig() {
    Faults faults = new Faults();
    Optional<ListenAddress> address =
        faults.read("--listen", Optional.of(listen), ServeOptions::listenAddress);
    Optional<Path> folder = faults.read("--data", Optional.of(data), ServeOptions::folder);
    ServerConfig config = new ServerConfig(
        address.orElse(new ListenAddress("127.0.0.1", 0)),
        faults.read("--public-url", publicUrl, ServeOptions::publicAddress),
        folder.orElse(Path.of("")),
        tls(faults),
        faults.read("--uplink", uplink, Rates::parse),
        faults
            .read("--probe-port", probePort, text -> probePort(text, address))
            .orElse(ProbePort.SAME),
        Set.copyOf(trustedProxies),
        !noOpenProtocols,
        signIn.toServices(faults),
        database.toLogin(faults),
        faults.read("--metrics", metrics, ServeOptions::listenAddress),
        webhooksToLoopback);
    faults.throwIfAny();
    return config;
  }

  private Optional<TlsIdentity> tls(Faults faults) {
    if (tlsCertificate.isPresent() != tlsKey.isPresent()) {
      faults.add("--tls-certificate and --tls-key: one goes only with the other");
      return Optional.empty();
    }
    return faults.read(
        "--tls-certificate",
        tlsCertificate,
        certificate -> TlsIdentity.fromPem(Path.of(certificate), Path.of(tlsKey.orElse(""))));
  }

  private static ListenAddress listenAddress(String text) {
    int colon = text.lastIndexOf(':');
    try {
      String host = text.substring(0, Math.max(0, colon)).replaceAll("^\\[|]$", "");
      return new ListenAddress(host, Integer.parseInt(text.substring(colon + 1)));
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException("expected HOST:PORT, found " + text, wrong);
    }
  }

  private static ProbePort probePort(String text, Optional<ListenAddress> listen) {
    if (text.equals("0")) {
      return ProbePort.OFF;
    }
    String host = listen.map(ListenAddress::host).orElse("127.0.0.1");
    return ProbePort.at(listenAddress(text.contains(":") ? text : host + ":" + text));
  }

  private static String publicAddress(String text) {
    URI uri = URI.create(text);
    boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    if (!web || uri.getHost() == null || uri.getQuery() != null || !isRoot(uri)) {
      throw new IllegalArgumentException(
          "expected an address such as https://desk.example, found " + text);
    }
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  private static boolean isRoot(URI uri) {
    return uri.getPath().isEmpty() || uri.getPath().equals("/");
  }

  private static Path folder(String text) throws IOException {
    try {
      Path folder = Path.of(text);
      if (Files.exists(folder) && (!Files.isDirectory(folder) || !Files.isWritable(folder))) {
        throw new IOException("not a folder that can be written to: " + folder);
      }
      return folder;
    } catch (InvalidPathException notAPath) {
      throw new IOException("not a folder: " + text, notAPath);
    }
  }
}
