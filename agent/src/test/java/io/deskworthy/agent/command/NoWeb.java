package io.deskworthy.agent.command;

import io.deskworthy.agent.http.WebAnswer;
import io.deskworthy.agent.http.WebClient;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;

/** A web in which nobody answers. */
final class NoWeb implements WebClient {

  @Override
  public WebAnswer get(URI url, String accept, int maxBytes) throws IOException {
    throw new ConnectException("nobody there");
  }

  @Override
  public WebAnswer post(URI url, String contentType, byte[] body) throws IOException {
    throw new ConnectException("nobody there");
  }
}
