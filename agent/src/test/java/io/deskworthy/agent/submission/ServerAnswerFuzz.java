package io.deskworthy.agent.submission;

import io.deskworthy.agent.http.WebAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What stands in place of a report server's answer to a session and to a report. The first byte
 * chooses status and type, what follows up to the end of that line is where it leads. Is told from
 * a good one, and nothing that is shown of it moves a terminal's cursor.
 */
public final class ServerAnswerFuzz {

  private static final URI ASKED = URI.create("https://jobs.example/api/v1/sessions");
  private static final List<Integer> STATUSES = List.of(200, 201, 302, 403, 407, 429, 500, 511);
  private static final List<Optional<String>> TYPES = List.of(
      Optional.of("application/json"),
      Optional.of("application/problem+json"),
      Optional.of("text/html"),
      Optional.empty());

  /** Of what is refused anyway; a good one is that of what was sent. */
  private static final String DIGEST = "0".repeat(64);

  private ServerAnswerFuzz() {}

  /** Takes one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    WebAnswer answer = answer(input);
    requirePlain(AnswerReader.ofJson(ASKED, Session::read)
        .read(answer)
        .fold(
            session ->
                session.employer() + session.position() + session.candidate().orElse(""),
            ServerProblem::detail,
            ServerReply.Undelivered::detail));
    requirePlain(AnswerReader.ofJson(ASKED, fields -> ReportReceipt.read(fields, DIGEST))
        .read(answer)
        .fold(ReportReceipt::reportId, ServerProblem::detail, ServerReply.Undelivered::detail));
  }

  private static WebAnswer answer(byte[] input) {
    int choice = input[0] & 0xff;
    int lineEnd = 1;
    while (lineEnd < input.length && input[lineEnd] != '\n') {
      lineEnd++;
    }
    String location = new String(input, 1, lineEnd - 1, StandardCharsets.UTF_8);
    byte[] body = Arrays.copyOfRange(input, Math.min(input.length, lineEnd + 1), input.length);
    return new WebAnswer(
        STATUSES.get(choice % STATUSES.size()),
        new WebAnswer.Headers(
            TYPES.get(choice / STATUSES.size() % TYPES.size()),
            Optional.of(location).filter(text -> !text.isEmpty()),
            Optional.empty()),
        body);
  }

  private static void requirePlain(String shown) {
    if (shown.chars().anyMatch(Character::isISOControl)) {
      throw new AssertionError("a control character is shown");
    }
  }
}
