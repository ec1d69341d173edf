package io.deskworthy.agent.submission;

import io.deskworthy.agent.http.WebAnswer;
import io.deskworthy.agent.http.WebClient;
import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The server understood and refused, with a problem document (RFC 9457).
 *
 * @param code last part of the problem's type: {@code invitation-expired}; stable
 * @param status HTTP status
 * @param detail the server's own sentence, in one line; may be empty
 */
public record ServerProblem(String code, int status, String detail) {

  private static final String MEDIA_TYPE = "application/problem+json";

  private static final Pattern TYPE = Pattern.compile(".{0,200}/problems/([a-z0-9-]{1,40})");

  private static final int MAX_TEXT = 500;

  /** Returns the problem in {@code answer}, or nothing if there is no document of that kind. */
  static Optional<ServerProblem> in(WebAnswer answer) {
    if (!answer.is(MEDIA_TYPE)) {
      return Optional.empty();
    }
    try {
      JsonFields fields =
          new JsonFields("", StrictJson.object(answer.body(), WebClient.MAX_ANSWER_BYTES));
      Matcher type = TYPE.matcher(fields.text("type", MAX_TEXT));
      return type.matches()
          ? Optional.of(new ServerProblem(type.group(1), answer.status(), detail(fields)))
          : Optional.empty();
    } catch (MalformedJsonException notAProblem) {
      return Optional.empty();
    }
  }

  /** A detail that is no good must not cost the code. */
  private static String detail(JsonFields fields) {
    JsonNode detail = fields.node().get("detail");
    String line = detail == null ? "" : PlainText.line(detail.stringValue(""));
    return line.substring(0, Math.min(MAX_TEXT, line.length()));
  }
}
