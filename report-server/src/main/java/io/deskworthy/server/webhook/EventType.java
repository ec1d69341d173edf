package io.deskworthy.server.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may happen. Names are part of the interface: a new one may be added, none changed. */
public enum EventType {
  /** A candidate was invited. */
  INVITATION_CREATED,
  /** A candidate opened their invitation's page. */
  INVITATION_OPENED,
  /** A candidate began a check. */
  INVITATION_STARTED,
  /** An invitation was revoked. */
  INVITATION_REVOKED,
  /** A report came in. */
  REPORT_RECEIVED,
  /** A report was judged: when it came, and whenever it is judged anew. */
  REPORT_JUDGED,
  /** A certificate was issued, for the first time or anew. */
  CERTIFICATE_ISSUED,
  /** A certificate was revoked. */
  CERTIFICATE_REVOKED,
  /** All that was kept of a candidate was erased. */
  DATA_ERASED,
  /** Nothing: somebody tries whether the receiver works. */
  WEBHOOK_TEST;

  /** Returns the name by which programs know it: {@code report.received}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** Returns the type of that name. */
  public static Optional<EventType> ofWord(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }

  /** Returns those that somebody may ask to be told of. */
  public static List<EventType> offered() {
    return Arrays.stream(values()).filter(type -> type != WEBHOOK_TEST).toList();
  }
}
