package io.deskworthy.agent.reach;

import io.deskworthy.report.finding.ReachStage;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.HttpUrl;

/**
 * How far one request came. Several addresses of a host are tried side by side, so that the
 * furthest counts.
 */
final class WayGone extends EventListener {

  private ReachStage stage = ReachStage.NAME;
  private volatile boolean throughProxy;

  /** Returns the stage that was begun last. */
  synchronized ReachStage stage() {
    return stage;
  }

  /** Returns whether a proxy stands between. */
  boolean isThroughProxy() {
    return throughProxy;
  }

  @Override
  public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
    throughProxy = proxies.stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    throughProxy = proxy.type() != Proxy.Type.DIRECT;
    atLeast(ReachStage.CONNECTION);
  }

  @Override
  public void secureConnectStart(Call call) {
    atLeast(ReachStage.TLS);
  }

  @Override
  public void connectionAcquired(Call call, Connection connection) {
    atLeast(ReachStage.HTTP);
  }

  private synchronized void atLeast(ReachStage begun) {
    if (begun.compareTo(stage) > 0) {
      stage = begun;
    }
  }
}
