package io.deskworthy.server.webhook;

import java.time.Instant;
import java.util.List;

/**
 * An event on its way to one webhook.
 *
 * @param webhookId to which
 * @param eventId of what
 * @param number says what came after what
 * @param type of the event
 * @param body what is sent, the same each time
 * @param state how far it is
 * @param tries how often it was sent
 * @param failures how many of these failed since it was last put on its way
 * @param nextAt when it is sent, if it waits
 * @param createdAt when the event happened
 */
public record Delivery(
    String webhookId,
    String eventId,
    long number,
    String type,
    String body,
    State state,
    int tries,
    int failures,
    Instant nextAt,
    Instant createdAt) {

  /** How far a delivery is. */
  public enum State {
    /** It is to be sent. */
    WAITING,
    /** The receiver has taken it. */
    DELIVERED,
    /** It was tried for three days, or the webhook was disabled. */
    GIVEN_UP
  }

  /**
   * A try to send it.
   *
   * @param number counted from 1
   * @param at when
   * @param status of the answer, 0 if there was none
   * @param fault why there was none, in a word that has a text
   * @param millis how long it took
   */
  public record Try(int number, Instant at, int status, String fault, long millis) {}

  /**
   * A delivery with its tries.
   *
   * @param delivery which
   * @param tries the first one first, at most {@link DeliveryStore#MOST_TRIES_SHOWN}
   */
  public record Logged(Delivery delivery, List<Try> tries) {

    /** Copies the list. */
    public Logged {
      tries = List.copyOf(tries);
    }
  }

  /** Returns where a page of the log ends with this one. */
  public DeliveryStore.Position position() {
    return new DeliveryStore.Position(number, eventId);
  }

  /** Returns the name under which the receiver gets it, the same each time. */
  public String messageId() {
    return "msg_" + eventId;
  }
}
