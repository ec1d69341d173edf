package io.deskworthy.server.http;

import io.javalin.websocket.WsContext;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Optional;

/**
 * The request that became a WebSocket, as Javalin remembers it: by then the library has taken the
 * request itself back.
 */
final class UpgradeRequest extends UnanswerableExchange {

  private final WsContext context;
  private final WebServerSettings settings;

  UpgradeRequest(WsContext context, WebServerSettings settings) {
    this.context = context;
    this.settings = settings;
  }

  @Override
  public String pathParameter(String name) {
    return context.pathParam(name);
  }

  @Override
  public Optional<String> query(String name) {
    return Optional.ofNullable(context.queryParam(name));
  }

  @Override
  public Optional<String> header(String name) {
    return context.headerMap().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  @Override
  public Optional<String> cookie(String name) {
    return Optional.ofNullable(context.cookie(name));
  }

  @Override
  public String clientAddress() {
    return context.session.getRemoteSocketAddress() instanceof InetSocketAddress peer
        ? settings.client(
            peer.getAddress().getHostAddress(),
            header(WebServerSettings.FORWARDED).stream().toList())
        : "";
  }

  @Override
  public String publicUrl() {
    return settings.publicUrl();
  }

  @Override
  public Optional<SocketChannel> socket() {
    return Optional.empty();
  }
}
