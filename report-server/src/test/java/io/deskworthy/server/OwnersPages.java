package io.deskworthy.server;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** For tests that each want a server of their own at which its owner is signed in. */
public abstract class OwnersPages {

  /** Where its data are. */
  @TempDir
  protected Path folder;

  /** The server. */
  protected RunningPages pages;

  /** The owner's browser. */
  protected String cookie;

  /** Starts the server and signs the owner in. */
  @BeforeEach
  final void startAndSignIn() throws Exception {
    pages = RunningPages.in(folder);
    cookie = pages.signIn();
  }

  /** Stops the server. */
  @AfterEach
  final void stopServer() {
    pages.close();
  }
}
