package io.deskworthy.server.employer;

import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Upload;
import java.io.IOException;

/** Takes a form with files from somebody who is signed in. */
@FunctionalInterface
public interface UploadHandler {

  /** Answers; {@code upload} is what was sent, and cannot be read a second time. */
  void handle(Exchange exchange, Visitor visitor, Upload upload) throws IOException;
}
