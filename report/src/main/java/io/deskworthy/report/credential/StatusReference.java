package io.deskworthy.report.credential;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where it stands whether a certificate was revoked: a place in a published list (Token Status
 * List, section 6.2).
 *
 * @param uri address of the list
 * @param place of the certificate in it, from 0
 */
public record StatusReference(String uri, long place) {

  private static final String STATUS = "status";
  private static final String LIST = "status_list";
  private static final int MAX_ADDRESS = 500;

  /** Refuses a place before the first. */
  public StatusReference {
    if (place < 0) {
      throw new IllegalArgumentException("places begin at 0");
    }
  }

  /** Returns the claim {@code status}. */
  public ObjectNode toClaim() {
    ObjectNode json = StrictJson.newObject();
    json.putObject(LIST).put("idx", place).put("uri", uri);
    return json;
  }

  /**
   * Returns what the claims of a certificate refer to, or nothing if they say nothing of a status.
   *
   * @throws MalformedJsonException if they do, in a way that nobody can follow
   */
  public static Optional<StatusReference> of(ObjectNode claims) throws MalformedJsonException {
    JsonFields fields = new JsonFields("", claims);
    if (!fields.has(STATUS)) {
      return Optional.empty();
    }
    JsonFields list = fields.object(STATUS).object(LIST);
    return Optional.of(new StatusReference(
        list.text("uri", MAX_ADDRESS), list.wholeNumber("idx", 0, StatusList.MOST_PLACES - 1)));
  }
}
