package io.deskworthy.server;

import io.deskworthy.server.http.WebServer;
import io.deskworthy.server.mail.Outbox;
import io.deskworthy.server.measure.MeasurementNode;
import io.deskworthy.server.upkeep.DailyWork;
import io.deskworthy.server.webhook.DeliveryRounds;
import java.util.List;
import java.util.Optional;

/**
 * What runs while a server does.
 *
 * @param data stores and keys
 * @param node measures
 * @param open measures by other people's protocols
 * @param outbox sends letters, if there is a mail server
 * @param daily does what is done once a day
 * @param deliveries tells webhooks
 * @param web answers
 * @param figures answers about the server itself, if it is asked to
 * @param addresses all that {@code web} answers at
 */
record RunningParts(
    OpenData data,
    MeasurementNode node,
    OpenProtocols open,
    Optional<Outbox> outbox,
    DailyWork daily,
    DeliveryRounds deliveries,
    WebServer web,
    Optional<WebServer> figures,
    List<String> addresses)
    implements AutoCloseable {

  /** Finishes what was accepted, and stops. */
  @Override
  public void close() {
    web.close();
    figures.ifPresent(WebServer::close);
    daily.close();
    deliveries.close();
    outbox.ifPresent(Outbox::close);
    open.close();
    node.close();
    data.close();
  }
}
