package io.deskworthy.server.measure;

import io.deskworthy.report.network.ProbeGap;
import io.deskworthy.report.network.ProbeKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How the probe beside one transfer travelled, and when it fell silent. Safe for concurrent use.
 */
final class ProbeNotes {

  private final List<ProbeGap> gaps = new ArrayList<>();
  private ProbeKind kind = ProbeKind.WEBSOCKET;

  /** Notes how it travelled. */
  synchronized void by(ProbeKind way) {
    kind = way;
  }

  synchronized ProbeKind kind() {
    return kind;
  }

  /** Notes that it was silent for {@code gap}, which ended in bin {@code bin}. */
  synchronized void silent(int bin, Duration gap) {
    if (gaps.size() < ProbeGap.MOST) {
      gaps.add(new ProbeGap(bin, gap));
    }
  }

  synchronized List<ProbeGap> gaps() {
    return List.copyOf(gaps);
  }
}
