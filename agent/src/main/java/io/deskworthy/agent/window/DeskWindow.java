package io.deskworthy.agent.window;

import io.deskworthy.agent.http.proxy.LoginQuestion;
import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.agent.window.journey.Audience;
import io.deskworthy.agent.window.journey.CheckBoard;
import io.deskworthy.agent.window.journey.Desk;
import io.deskworthy.agent.window.journey.Journey;
import io.deskworthy.agent.window.journey.Stage;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import org.jspecify.annotations.Nullable;

/** The window: shows each stage as its screen, and closes when the person closes it. */
public final class DeskWindow implements Audience, Stage.Cases<JComponent> {

  private static final Dimension USUAL = new Dimension(720, 680);
  private static final Dimension LEAST = new Dimension(420, 420);

  private final JFrame frame;
  private final Parts parts;
  private final Journey journey;
  private Consumer<CheckBoard> board = nothing -> {};
  private Consumer<Long> waits = nothing -> {};
  private JButton main = new JButton();

  private DeskWindow(Desk desk, CountDownLatch closed) {
    Look look = Look.install();
    WindowWords words = WindowWords.in(desk.language());
    this.parts = new Parts(words, look);
    this.journey = new Journey(desk, new EventThread(), this);
    this.frame = new JFrame(words.text("window.title"));
    frame.setName("deskworthy");
    frame.setIconImages(AppIcon.images());
    frame.setMinimumSize(LEAST);
    frame.setSize(USUAL);
    frame.setLocationByPlatform(true);
    frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
    frame.addWindowListener(new Closing(closed::countDown));
    KeyboardFocusManager.getCurrentKeyboardFocusManager()
        .addPropertyChangeListener("focusOwner", moved -> bringIntoView(moved.getNewValue()));
    frame
        .getRootPane()
        .registerKeyboardAction(
            pressed -> journey.cancel(),
            KeyStroke.getKeyStroke("ESCAPE"),
            JComponent.WHEN_IN_FOCUSED_WINDOW);
  }

  /** Returns whether there is a screen. */
  public static boolean isPossible() {
    try {
      return !GraphicsEnvironment.isHeadless();
    } catch (LinkageError withoutGraphics) {
      // Some Java runtimes come without the part that draws.
      return false;
    }
  }

  /** Returns what asks for the name and password that a proxy wants. */
  public static LoginQuestion loginQuestion(Locale language) {
    return new ProxyDialog(WindowWords.in(language));
  }

  /**
   * Opens the window and returns when it was closed.
   *
   * @param invitation to begin with; otherwise it is asked for
   */
  public static void open(Desk desk, Optional<InvitationLink> invitation)
      throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    SwingUtilities.invokeLater(() -> {
      DeskWindow window = new DeskWindow(desk, closed);
      window.journey.begin(invitation);
      window.frame.setVisible(true);
      OpenedLinks.giveTo(window.journey::enter);
    });
    closed.await();
  }

  @Override
  public void show(Stage stage) {
    board = nothing -> {};
    waits = nothing -> {};
    JComponent screen = stage.fold(this);
    frame.setContentPane(new JPanel(new BorderLayout()));
    frame.getContentPane().add(screen);
    frame.getRootPane().setDefaultButton(main);
    frame.revalidate();
    frame.repaint();
    // After the layout: before it nothing can have the focus.
    SwingUtilities.invokeLater(main::requestFocusInWindow);
  }

  @Override
  public void show(CheckBoard told) {
    board.accept(told);
  }

  @Override
  public void waiting(long seconds) {
    waits.accept(seconds);
  }

  @Override
  public JComponent asking(Stage.Asking asking) {
    return new AskScreen(parts, journey).of(asking, main("ask.open"));
  }

  @Override
  public JComponent connecting(Stage.Connecting connecting) {
    return busy("connecting.title");
  }

  @Override
  public JComponent welcome(Stage.Welcome welcome) {
    return new WelcomeScreen(parts, journey).of(welcome, main("welcome.start"));
  }

  @Override
  public JComponent nights(Stage.Nights nights) {
    return new NightsScreen(parts, journey).of(nights, this::main);
  }

  @Override
  public JComponent checking(Stage.Checking checking) {
    CheckingScreen screen = new CheckingScreen(parts, checking.checks());
    board = screen::show;
    return screen.component(cancel());
  }

  @Override
  public JComponent result(Stage.Result result) {
    return new ResultScreen(parts, journey).of(result, main("result.next"));
  }

  @Override
  public JComponent preview(Stage.Preview preview) {
    return new PreviewScreen(parts, journey).of(preview, main("preview.send"));
  }

  @Override
  public JComponent sending(Stage.Sending sending) {
    return busy("sending.title");
  }

  @Override
  public JComponent sent(Stage.Sent sent) {
    JButton close = main("sent.close");
    close.addActionListener(pressed -> frame.dispose());
    return new SentScreen(parts, journey).of(sent, close);
  }

  @Override
  public JComponent kept(Stage.Kept kept) {
    return new KeptScreen(parts, journey).of(kept, main("kept.again"));
  }

  /** Whoever moves by keyboard must see where they are. */
  private static void bringIntoView(@Nullable Object focused) {
    if (focused instanceof JComponent part) {
      part.scrollRectToVisible(new Rectangle(part.getSize()));
    }
  }

  private JComponent busy(String key) {
    BusyScreen screen = new BusyScreen(parts, key);
    waits = screen::waiting;
    return screen.component(cancel());
  }

  private JButton cancel() {
    JButton cancel = main("window.cancel");
    cancel.addActionListener(pressed -> journey.cancel());
    return cancel;
  }

  /** Makes the button that Enter presses. */
  private JButton main(String key) {
    main = parts.button(key, () -> {});
    return main;
  }
}
