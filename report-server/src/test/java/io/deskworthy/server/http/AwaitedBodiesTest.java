package io.deskworthy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

/** People who send a body slowly, or not at all, beside others who send theirs. */
final class AwaitedBodiesTest {

  private static final int BODY = 800;
  private static final int ROOM = 1000;
  private static final Duration LONG = Duration.ofMinutes(5);

  /** One for each body that is reckoned with and awaited. */
  private final Semaphore begun = new Semaphore(0);

  @Test
  void areHungUpOnWhenTheirTimeIsOver() throws Exception {
    try (BareJetty jetty = jetty(Duration.ofMillis(50));
        Socket slow = jetty.send(head("keep-alive") + "x")) {
      assertThat(BareJetty.rest(slow)).isEmpty();
    }
  }

  @Test
  void giveWayToOneWhoSendsAtOnceWhenThereIsNoRoomForBoth() throws Exception {
    try (BareJetty jetty = jetty(LONG);
        Socket slow = jetty.send(head("keep-alive") + "x")) {
      begun.acquire();
      try (Socket quick = jetty.send(head("close") + "x".repeat(BODY))) {
        assertThat(BareJetty.rest(quick)).startsWith("HTTP/1.1 200 ");
      }
      assertThat(BareJetty.rest(slow)).isEmpty();
    }
  }

  @Test
  void leaveTheirRoomToTheNext() throws Exception {
    try (BareJetty jetty = jetty(LONG)) {
      for (int each = 0; each < 5; each++) {
        assertThat(answerOnceThereIsRoom(jetty)).startsWith("HTTP/1.1 200 ");
        jetty.send(head("close") + "x").close();
      }
    }
  }

  @Test
  void areAskedToComeAgainWhenWhatHasArrivedTakesAllTheRoom() throws Exception {
    CountDownLatch mayGoOn = new CountDownLatch(1);
    CountDownLatch arrived = new CountDownLatch(1);
    try (BareJetty jetty = jetty(LONG, waiting(arrived, mayGoOn));
        Socket first = jetty.send(head("close") + "x".repeat(BODY))) {
      arrived.await();
      try (Socket second = jetty.send(head("close") + "x".repeat(BODY))) {
        assertThat(BareJetty.rest(second)).startsWith("HTTP/1.1 503 ").contains("Retry-After: 1\r");
      }
      mayGoOn.countDown();
      assertThat(BareJetty.rest(first)).startsWith("HTTP/1.1 200 ");
    }
  }

  /**
   * Asks again, as senders do: a body leaves its room a moment after its sender is answered, and of
   * two that come in the same moment either may be the older one, which has to go for the other.
   */
  private static String answerOnceThereIsRoom(BareJetty jetty) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (true) {
      try (Socket quick = jetty.send(head("close") + "x".repeat(BODY))) {
        String answer = BareJetty.rest(quick);
        if (answer.startsWith("HTTP/1.1 200 ") || System.nanoTime() > end) {
          return answer;
        }
      }
      Thread.sleep(5);
    }
  }

  private BareJetty jetty(Duration patience) throws Exception {
    return jetty(patience, new Handler.Wrapper());
  }

  private BareJetty jetty(Duration patience, Handler.Wrapper inside) throws Exception {
    return new BareJetty(server -> insert(server, patience, inside), connector -> {});
  }

  private void insert(Server server, Duration patience, Handler.Wrapper inside) {
    AwaitedBodies awaited = new AwaitedBodies(request -> true, ROOM, ROOM, patience);
    server.insertHandler(inside);
    server.insertHandler(awaited.arrivals());
    server.insertHandler(
        new EagerContentHandler(new EagerContentHandler.RetainedContentLoaderFactory()));
    server.insertHandler(telling(begun));
    server.insertHandler(awaited);
  }

  private static Handler.Wrapper telling(Semaphore begun) {
    return new Handler.Wrapper() {
      @Override
      public boolean handle(Request request, Response response, Callback callback)
          throws Exception {
        begun.release();
        return super.handle(request, response, callback);
      }
    };
  }

  private static Handler.Wrapper waiting(CountDownLatch arrived, CountDownLatch mayGoOn) {
    return new Handler.Wrapper() {
      @Override
      public boolean handle(Request request, Response response, Callback callback)
          throws Exception {
        arrived.countDown();
        mayGoOn.await();
        return super.handle(request, response, callback);
      }
    };
  }

  private static String head(String connection) {
    return "POST / HTTP/1.1\r\nHost: x\r\nConnection: " + connection
        + "\r\nContent-Type: application/jose\r\nContent-Length: " + BODY + "\r\n\r\n";
  }
}
