package io.deskworthy.server.api;

import io.deskworthy.server.http.Exchange;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path with names in place of what differs from call to call.
 *
 * @param text as in {@code /api/v1/applicants/{id}}
 */
record PathTemplate(String text) {

  private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z]+)}");

  /** Returns the path with its parameters filled in. */
  String filled(Exchange exchange) {
    return PARAMETER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(exchange.pathParameter(found.group(1))));
  }

  /** Returns the names of its parameters. */
  List<String> parameters() {
    return PARAMETER.matcher(text).results().map(found -> found.group(1)).toList();
  }
}
