package io.deskworthy.server.erasure;

import io.deskworthy.server.audit.AuditEntry;
import io.deskworthy.server.page.Frame;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An act of erasure in words.
 *
 * @param path of the page
 * @param id of the act
 * @param operator who kept the data
 * @param system in which system
 * @param subject of whom, as a random id
 * @param at when
 * @param by who erased it
 * @param reason why
 * @param erased each category, and how many records of it there were
 * @param events the log of events
 */
record ActPage(
    String path,
    String id,
    String operator,
    String system,
    String subject,
    String at,
    String by,
    String reason,
    List<Erased> erased,
    List<Event> events) {

  /** A category and the number of its records. */
  record Erased(String category, int records) {}

  /** A row of the log. */
  record Event(long number, String at, String actor, String action, String hash) {}

  static ActPage of(
      Act act, List<AuditEntry> events, String operator, String publicUrl, Frame frame) {
    return new ActPage(
        ActAddress.path(act),
        act.id(),
        operator,
        publicUrl,
        act.invitationId(),
        frame.minute(act.at()),
        actor(act.actor(), frame),
        frame.text("erasure.reason." + act.reason().word()),
        Stream.of(ErasedData.values())
            .map(each -> new Erased(
                frame.text("erasure.data." + word(each)), act.erased().getOrDefault(each, 0)))
            .toList(),
        events.stream().map(entry -> event(entry, frame)).toList());
  }

  static String word(ErasedData category) {
    return category.name().toLowerCase(Locale.ROOT);
  }

  private static Event event(AuditEntry entry, Frame frame) {
    return new Event(
        entry.number(),
        entry.at().toString(),
        actor(entry.actorId(), frame),
        frame.text("audit.action." + entry.action()),
        entry.hash());
  }

  private static String actor(String actor, Frame frame) {
    return frame
        .messages()
        .find("audit.actor." + actor)
        .orElseGet(() -> frame.text("audit.actor.user"));
  }
}
