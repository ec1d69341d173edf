package io.deskworthy.report.fuzz;

import io.deskworthy.report.credential.StatusList;
import io.deskworthy.report.jws.Base64Url;
import java.util.Arrays;

/** A packed status list: is none, or can be asked for any place. */
public final class StatusListFuzz {

  private StatusListFuzz() {}

  /** Takes one input: the bits of a state, and the packed bytes. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    String packed = Base64Url.encode(Arrays.copyOfRange(input, 1, input.length));
    StatusList.decode(input[0], packed).ifPresent(list -> {
      for (long place : new long[] {0, 1, 65_535, Integer.MAX_VALUE, Long.MAX_VALUE, -1}) {
        list.state(place);
      }
    });
  }
}
