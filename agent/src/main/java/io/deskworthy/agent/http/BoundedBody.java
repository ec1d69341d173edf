package io.deskworthy.agent.http;

import java.io.IOException;
import okhttp3.Response;
import okio.BufferedSource;

/** Reads answers that may be longer than they should. */
public final class BoundedBody {

  private BoundedBody() {}

  /**
   * Returns the whole body of {@code response}.
   *
   * @param maxBytes with more, an {@link AnswerTooLargeException} is thrown without reading on
   */
  public static byte[] read(Response response, int maxBytes) throws IOException {
    BufferedSource source = response.body().source();
    if (source.request(maxBytes + 1L)) {
      throw new AnswerTooLargeException(maxBytes);
    }
    return source.readByteArray();
  }
}
