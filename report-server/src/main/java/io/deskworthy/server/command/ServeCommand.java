package io.deskworthy.server.command;

import io.deskworthy.server.ReportServer;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code serve}: runs the server until it is told to stop. */
@Command(
    name = "serve",
    description = "Runs the report server until it is stopped (Ctrl-C or SIGTERM); what it has"
        + " accepted is finished first.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  deskworthy-server serve",
      "  deskworthy-server serve --listen 0.0.0.0:443 --public-url https://desk.example \\",
      "      --tls-certificate chain.pem --tls-key key.pem --data /var/lib/deskworthy --uplink 1G",
      "",
      "Each option can also stand in the environment (DESKWORTHY_PUBLIC_URL=…) or in the",
      "properties file that DESKWORTHY_CONFIG names (public-url=…)."
    })
final class ServeCommand implements Callable<Integer> {

  @Mixin
  private final ServeOptions options = new ServeOptions();

  private final Console console;
  private final CountDownLatch stopped = new CountDownLatch(1);

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ReportServer server = ReportServer.start(options.toConfig());
    Runtime.getRuntime()
        .addShutdownHook(new Thread(
            () -> {
              server.close();
              stopped.countDown();
            },
            "shutdown"));
    server.setupLink().ifPresent(link -> console.result("setup: " + link));
    console.result("listening: " + server.address());
    stopped.await();
    return 0;
  }
}
