package io.deskworthy.server.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Reads the version off the jar's manifest. */
final class ServerVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "deskworthy-server "
          + Optional.ofNullable(getClass().getPackage().getImplementationVersion())
              .orElse("(not packaged)")
    };
  }
}
