package io.deskworthy.agent.window;

import io.deskworthy.agent.identity.ServerOrigin;
import io.deskworthy.agent.submission.Session;
import io.deskworthy.agent.window.journey.Journey;
import io.deskworthy.agent.window.journey.Stage;
import javax.swing.JButton;
import javax.swing.JComponent;

/**
 * Says who asks, what is read and what never, and offers to start.
 *
 * @param parts in which language and colours
 * @param journey starts the checks
 */
record WelcomeScreen(Parts parts, Journey journey) {

  JComponent of(Stage.Welcome welcome, JButton start) {
    Session session = welcome.agreement().session();
    MicrophoneChoice microphone =
        new MicrophoneChoice(parts, journey.noise(), journey::microphones);
    start.addActionListener(pressed -> journey.check(microphone.options()));
    Stack content = parts.stack(
        parts.title(session
            .candidate()
            .map(name -> text("welcome.title", name))
            .orElseGet(() -> text("welcome.title.open"))),
        parts.paragraph(text("welcome.who", session.employer(), session.position())));
    if (ServerOrigin.of(welcome.link().server()).map(ServerOrigin::isExposed).orElse(false)) {
      content.add(parts.paragraph(text("server.exposed"), parts.look().bad()));
    }
    content.add(parts.card(
        parts.heading(text("welcome.read")), parts.paragraph(text("welcome.read.what"))));
    content.add(parts.card(
        parts.heading(text("welcome.never")), parts.paragraph(text("welcome.never.what"))));
    content.add(
        parts.card(parts.heading(text("welcome.you")), parts.paragraph(text("welcome.you.what"))));
    content.add(microphone.component());
    JButton nights = parts.button("welcome.nights", journey::nights);
    return parts.screen(content, start, nights);
  }

  private String text(String key, Object... arguments) {
    return parts.words().text(key, arguments);
  }
}
