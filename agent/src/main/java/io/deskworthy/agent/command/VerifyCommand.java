package io.deskworthy.agent.command;

import io.deskworthy.agent.verification.KeySet;
import io.deskworthy.agent.verification.Verification;
import io.deskworthy.agent.verification.Verifier;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Says whether a report or certificate is as it was signed, and what that proves. Ends with 0 if it
 * holds, 1 if it does not, and 4 if nobody can tell because the key is not to be had.
 */
@Command(name = "verify")
final class VerifyCommand implements DeskCommand {

  @Parameters(paramLabel = "FILE|URL", descriptionKey = "file")
  private String place = "";

  @Option(names = "--key", paramLabel = "FILE", descriptionKey = "key")
  private @Nullable Path key;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Mixin
  private final ProxyOption proxy = new ProxyOption();

  @Override
  public ExitCode run(Context context) throws IOException {
    proxy.apply(context);
    Verification verification = verify(context.services().verifier().get());
    if (json) {
      context.terminal().out().println(StrictJson.pretty(verification.fold(new ProofJson())));
    } else {
      verification
          .fold(new ProofText(context))
          .forEach(
              line -> context.terminal().out().println(Paragraph.wrap(line, 0, Terminal.WIDTH)));
    }
    return verification.fold(ProofExit.CODES);
  }

  private Verification verify(Verifier verifier) throws IOException {
    Optional<KeySet> given = key == null ? Optional.empty() : Optional.of(keys(key));
    if (place.startsWith("https://") || place.startsWith("http://")) {
      return verifier.verifyAt(address(place), given);
    }
    try {
      return verifier.verifyFile(Path.of(place), given);
    } catch (NoSuchFileException missing) {
      throw CommandFault.usage("file-missing", place).because(missing);
    }
  }

  private static URI address(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException mistyped) {
      throw CommandFault.usage("not-a-server", text).because(mistyped);
    }
  }

  private static KeySet keys(Path file) throws IOException {
    try {
      return KeySet.read(file);
    } catch (NoSuchFileException missing) {
      throw CommandFault.usage("file-missing", file).because(missing);
    } catch (MalformedJsonException notAKey) {
      throw CommandFault.usage("not-a-key", file).because(notAKey);
    }
  }
}
