package io.deskworthy.server.inviting;

import io.deskworthy.server.invitation.Invitation;
import java.util.Set;

/** A recruiter's table: says what is wrong with it, or has rows of which the good ones are good. */
public final class CandidateTableFuzz {

  private CandidateTableFuzz() {}

  /** Takes one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    CandidateTable table = CandidateTable.read(CsvText.decode(input), Set.of("known"));
    if (table.rows().isEmpty() == table.fault().isEmpty()) {
      throw new AssertionError("neither rows nor a fault, or both");
    }
    for (CandidateRow row : table.rows()) {
      if (row.isGood() && !Invitation.isName(row.name())) {
        throw new AssertionError("a row is good whose name is none");
      }
    }
  }
}
