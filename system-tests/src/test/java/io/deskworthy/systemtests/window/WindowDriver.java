package io.deskworthy.systemtests.window;

import io.deskworthy.agent.Main;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A candidate at the window: opens it with an invitation, walks to the end with the keyboard alone,
 * and looks on every screen whether it can be used without eyes and without a mouse. Runs in a
 * process of its own with the packaged agent; tells on standard output what it sees.
 */
public final class WindowDriver {

  /** What it says at the end if something was not as it should be. */
  public static final String FAILED = "failed";

  private final Screen screen;
  private final Accessibility accessibility;
  private final String language;

  private WindowDriver(Screen screen, String language) {
    this.screen = screen;
    this.accessibility = new Accessibility(screen);
    this.language = language;
  }

  /** Takes the invitation's link, a language and the folder for pictures. */
  public static void main(String[] arguments) throws Exception {
    Thread window =
        new Thread(() -> Main.main(new String[] {"window", arguments[0], "--lang", arguments[1]}));
    window.setDaemon(true);
    window.start();
    try {
      new WindowDriver(new Screen(Path.of(arguments[2])), arguments[1]).walk();
      window.join();
    } catch (Throwable failed) {
      failed.printStackTrace();
      System.out.println(FAILED);
      System.out.flush();
      System.exit(70);
    }
  }

  private void walk() throws Exception {
    screen.await("welcome.start", 30);
    look("welcome");
    screen.press("welcome.nights");
    screen.await("nights.start", 10);
    look("nights");
    screen.press("nights.back");
    screen.await("welcome.start", 10);
    screen.press("welcome.start");
    screen.await("bar.noise", 10);
    watchTheRoom();
    screen.await("result.next", 120);
    if (!screen.isInView("result.verdict")) {
      throw new AssertionError("the result does not open at its beginning");
    }
    look("result");
    screen.press("result.next");
    screen.await("preview.send", 10);
    look("preview");
    screen.press("preview.send");
    screen.await("sent.close", 60);
    Optional<String> address = screen.text("sent.address");
    if (address.isPresent()) {
      screen.await("sent.qr", 20);
    }
    look("sent");
    System.out.println("certificate: " + address.orElse("none"));
    System.out.flush();
    screen.press("sent.close");
  }

  private void look(String where) throws Exception {
    screen.picture(where + "-" + language);
    accessibility.check(where);
  }

  /** Says what the person is asked for, until the checks are over. */
  private void watchTheRoom() throws Exception {
    accessibility.check("checking");
    String asked = "";
    boolean pictured = false;
    while (screen.text("step.noise").isPresent()) {
      String now = screen.text("request.noise").orElse("");
      if (!now.equals(asked) && !now.isEmpty()) {
        System.out.println("asked: " + now.replaceAll("\\s+", " "));
        System.out.flush();
        asked = now;
      }
      boolean busy = screen.text("figures").filter(text -> !text.isBlank()).isPresent();
      if (busy && !pictured) {
        Thread.sleep(4000);
        screen.picture("checking-" + language);
        pictured = true;
      }
      Thread.sleep(100);
    }
  }
}
