package io.deskworthy.agent.submission;

import io.deskworthy.agent.http.WebClient;
import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Gets what a report server publishes: keys, certificates. Faults have the names of deliveries. */
public final class Download {

  /** A certificate as PDF with its fonts has a tenth of it. */
  static final int MAX_FILE = 2 << 20;

  private final WebClient web;

  /** Asks through {@code web}, once. */
  public Download(WebClient web) {
    this.web = web;
  }

  /** Returns the JSON object at {@code url}. */
  public ServerReply<JsonFields> json(URI url) {
    return get(url, "application/json", AnswerReader.ofJson(url, fields -> fields));
  }

  /** Returns the signed text at {@code url}, whatever media type it goes by. */
  public ServerReply<String> text(URI url) {
    return get(
        url,
        "application/dc+sd-jwt, application/jwt, application/jose",
        new AnswerReader<>(
            url, answer -> new String(answer.body(), StandardCharsets.ISO_8859_1).strip()));
  }

  /** Returns the bytes at {@code url}: a picture or a document of at most {@link #MAX_FILE}. */
  public ServerReply<byte[]> file(URI url, String type) {
    AnswerReader<byte[]> reader = new AnswerReader<>(url, answer -> {
      if (!answer.is(type)) {
        throw new MalformedJsonException(
            "Content-Type", type, answer.headers().contentType().orElse("nothing"));
      }
      return answer.body();
    });
    try {
      return reader.read(web.get(url, type, MAX_FILE));
    } catch (IOException failed) {
      return new ServerReply.Undelivered<>(
          CallFaults.of(failed), PlainText.line(failed.toString()), Optional.empty());
    }
  }

  private <T> ServerReply<T> get(URI url, String accept, AnswerReader<T> reader) {
    try {
      return reader.read(web.get(url, accept));
    } catch (IOException failed) {
      return new ServerReply.Undelivered<>(
          CallFaults.of(failed), PlainText.line(failed.toString()), Optional.empty());
    }
  }
}
