package io.deskworthy.agent.hardware;

import io.deskworthy.report.finding.Reading;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells from their names whether graphics share the main memory. Names are what Windows,
 * {@code lspci} and macOS print, so that "Radeon RX 580" must not be taken for "Radeon Graphics".
 */
final class Graphics {

  private static final Pattern SHARING = Pattern.compile(
      // Intel: every generation before the Arc cards, and Arc where it is part of the processor.
      "\\b(u?hd|iris)( pro| plus| xe)? graphics|integrated graphics|arc graphics"
          // AMD: processors with graphics carry no card number, or a three-digit one with an M.
          + "|radeon (rx )?(vega ([0-9]+ )?|[0-9]{3}m )?(graphics|series|mobile)"
          + "|radeon [0-9]{3}m\\b|radeon [0-9]{4}s\\b|radeon r[2-7] graphics"
          // ARM boards and Apple silicon.
          + "|\\bapple m[0-9]|adreno|mali|videocore");

  private Graphics() {}

  /** Returns whether one of the {@code cards} shares memory; unknown when there is none to ask. */
  static Reading<Boolean> shareMemory(List<String> cards) {
    return cards.isEmpty()
        ? Sentinels.unreadable()
        : Reading.of(cards.stream().anyMatch(Graphics::sharesMemory));
  }

  private static boolean sharesMemory(String card) {
    String plain = card.toLowerCase(Locale.ROOT).replaceAll("\\((r|tm)\\)", "");
    return SHARING.matcher(plain).find();
  }
}
