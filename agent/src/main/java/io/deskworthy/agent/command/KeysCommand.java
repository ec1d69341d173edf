package io.deskworthy.agent.command;

import io.deskworthy.agent.identity.KeyRing;
import io.deskworthy.agent.identity.ServerOrigin;
import io.deskworthy.agent.identity.StoredKey;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.VerificationKey;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** This agent's keys, one per server. */
@Command(name = "keys")
final class KeysCommand implements DeskCommand {

  @Option(names = "--forget", paramLabel = "SERVER", descriptionKey = "forget")
  private @Nullable String forget;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public ExitCode run(Context context) throws IOException {
    KeyRing keys = context.services().keys();
    if (forget != null) {
      forget(context, keys, forget);
    } else if (json) {
      context.terminal().out().println(StrictJson.pretty(json(keys)));
    } else {
      print(context, keys.list());
    }
    return ExitCode.READY;
  }

  private static void forget(Context context, KeyRing keys, String server) throws IOException {
    ServerOrigin origin =
        origin(server).orElseThrow(() -> CommandFault.usage("not-a-server", server));
    if (!keys.forget(origin)) {
      throw CommandFault.fault("no-such-key", origin);
    }
    context.terminal().out().println(context.text("keys.forgotten", origin));
  }

  private static Optional<ServerOrigin> origin(String server) {
    try {
      return ServerOrigin.of(new URI(server));
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  private static void print(Context context, List<StoredKey> keys) {
    if (keys.isEmpty()) {
      context.terminal().out().println(context.text("keys.none"));
    }
    keys.forEach(key -> context.terminal().out().println(key.keyId() + "  " + key.server()));
  }

  private static ObjectNode json(KeyRing keys) throws IOException {
    ObjectNode json = StrictJson.newObject();
    ArrayNode list = json.putArray("keys");
    for (StoredKey key : keys.list()) {
      ObjectNode each =
          list.addObject().put("server", key.server().toString()).put("keyId", key.keyId());
      Optional<VerificationKey> found = keys.withId(key.keyId());
      found.ifPresent(publicHalf -> each.set("publicKey", publicHalf.toJwk()));
    }
    return json;
  }
}
