package io.deskworthy.agent.window;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Color;
import java.util.Map;

/**
 * The colours that mean something, the same as on the server's pages: each has a contrast of at
 * least 4.5 to 1 against its ground.
 *
 * @param dark whether the system is set to dark
 */
record Look(boolean dark) {

  /** Puts the window into the system's colours. Before any part of it is made. */
  static Look install() {
    Look look = new Look(SystemTheme.isDark());
    FlatLaf.setGlobalExtraDefaults(Map.of(
        "@accentColor", look.dark ? "#82bbff" : "#0b5cad",
        "Component.focusWidth", "2",
        "Button.arc", "8",
        "Component.arc", "8",
        "ScrollBar.width", "12"));
    if (look.dark) {
      FlatDarkLaf.setup();
    } else {
      FlatLightLaf.setup();
    }
    return look;
  }

  Color accent() {
    return color(0x0b5cad, 0x82bbff);
  }

  Color good() {
    return color(0x17663a, 0x86dba8);
  }

  Color bad() {
    return color(0x9c2119, 0xffa49b);
  }

  Color open() {
    return color(0x6a4f00, 0xf1d27a);
  }

  Color muted() {
    return color(0x566171, 0xa6b0be);
  }

  Color line() {
    return color(0xd5dae1, 0x434e5d);
  }

  Color card() {
    return color(0xffffff, 0x33373b);
  }

  private Color color(int light, int inTheDark) {
    return new Color(dark ? inTheDark : light);
  }
}
