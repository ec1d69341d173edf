package io.deskworthy.server.applicant;

import java.util.Arrays;
import java.util.Optional;

/** How a person closes an application. Buttons and programs send these words. */
public enum Decision {
  /** The applicant goes on, or is hired. */
  ACCEPTED,
  /** The applicant does not. */
  DECLINED;

  /** Returns the decision of that name. */
  public static Optional<Decision> ofName(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }
}
