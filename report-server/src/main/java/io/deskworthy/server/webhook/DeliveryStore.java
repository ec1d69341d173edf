package io.deskworthy.server.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps deliveries and their log. Safe for concurrent use; what returned is durable. */
public interface DeliveryStore {

  /** Three days of tries and some replays. */
  int MOST_TRIES_SHOWN = 30;

  /** Returns deliveries of enabled webhooks that are due, the longest due first. */
  List<Delivery> due(Instant now, int most);

  /**
   * Takes a delivery in hand, so that no other server sends it as well.
   *
   * @param until when it is due again if this server dies meanwhile
   * @return whether this call did; if not, another has it
   */
  boolean claim(Delivery delivery, Instant until);

  /**
   * Keeps what came of sending {@code delivery}, as it is from now on, and of its webhook.
   *
   * @param tried the last try
   */
  void tried(Delivery delivery, Delivery.Try tried);

  /**
   * Returns deliveries to a webhook with smaller positions than {@code before}, newest first.
   *
   * @param before where the last page ended, or nothing for the first page
   */
  List<Delivery.Logged> log(String webhookId, Optional<Position> before, int most);

  /** Where a page of the log ends. */
  record Position(long number, String eventId) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,15})-([0-9a-z]{26})");

    /** Returns what {@link #read} reads, fit for an address. */
    public String written() {
      return number + "-" + eventId;
    }

    /** Reads what {@link #written} wrote. */
    public static Optional<Position> read(String text) {
      Matcher matcher = WRITTEN.matcher(text);
      return matcher.matches()
          ? Optional.of(new Position(Long.parseLong(matcher.group(1)), matcher.group(2)))
          : Optional.empty();
    }
  }

  /**
   * Puts a delivery on its way again, whatever became of it.
   *
   * @return whether there is such a one
   */
  boolean replay(String webhookId, String eventId, Instant now);

  /** Puts all deliveries to a webhook on their way again that were given up; returns how many. */
  int replayGivenUp(String webhookId, Instant now);

  /** Makes an event for one webhook alone; returns its id. */
  String test(String webhookId, Instant now);

  /** Forgets events from before {@code moment} that nobody waits for. */
  int forgetBefore(Instant moment);
}
