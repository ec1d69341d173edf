package io.deskworthy.agent.command;

import io.deskworthy.agent.http.proxy.LoginQuestion;
import io.deskworthy.agent.http.proxy.ProxyLogin;
import io.deskworthy.agent.http.proxy.ProxySetting;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Through which proxy a command reaches servers. */
final class ProxyOption {

  @Option(names = "--proxy", paramLabel = "URL|system|none", descriptionKey = "proxy")
  private @Nullable String proxy;

  /** Makes everything that {@code context} says to servers go that way. */
  void apply(Context context) {
    ProxySetting setting = proxy == null
        ? ProxySetting.SYSTEM
        : ProxySetting.parse(proxy).orElseThrow(() -> CommandFault.usage("not-a-proxy"));
    context.services().proxies().accept(setting, question(context));
  }

  private static LoginQuestion question(Context context) {
    return place -> {
      Terminal terminal = context.terminal();
      Optional<String> user =
          terminal.ask(context.text("proxy.user", place)).filter(name -> !name.isEmpty());
      return user.flatMap(name -> terminal
          .askHidden(context.text("proxy.password"))
          .map(password -> new ProxyLogin(name, password)));
    };
  }
}
