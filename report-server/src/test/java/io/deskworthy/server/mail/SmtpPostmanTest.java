package io.deskworthy.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.deskworthy.server.FakeClock;
import io.deskworthy.server.mail.SmtpSettings.Login;
import io.deskworthy.server.mail.SmtpSettings.Security;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a real mail server on this machine. */
final class SmtpPostmanTest {

  private static final Letter LETTER =
      new Letter("anna@example.com", "Новый пароль", "Здравствуйте!\n\nhttps://desk.example/x\n");

  private static final GreenMail SERVER = new GreenMail(new ServerSetup[] {
    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
  });

  @BeforeAll
  static void start() {
    SERVER.setUser("anna@example.com", "anna@example.com", "unused");
    SERVER.setUser("desk@example.com", "desk", "secret");
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @Test
  void handsALetterOverInWhateverLanguageItIs() throws Exception {
    postman(Security.NONE, Optional.of(new Login("desk", "secret"))).deliver(LETTER);

    MimeMessage message = SERVER.getReceivedMessages()[0];
    assertThat(message.getSubject()).isEqualTo("Новый пароль");
    assertThat(message.getContent().toString().strip())
        .isEqualToNormalizingNewlines("Здравствуйте!\n\nhttps://desk.example/x");
    assertThat(message.getAllRecipients()).hasSize(1);
    assertThat(message.getFrom()[0].toString()).isEqualTo("desk@example.com");
    assertThat(message.getSentDate()).isEqualTo(Date.from(FakeClock.START));
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
  }

  @Test
  void saysThatAWrongPasswordWasNotTakenAndDoesNotSayIt() {
    assertThatIOException()
        .isThrownBy(() ->
            postman(Security.NONE, Optional.of(new Login("desk", "wrong"))).deliver(LETTER))
        .withMessageContaining("did not take a letter")
        .withMessageNotContaining("wrong");
  }

  @Test
  void tellsNobodyAnythingUnencryptedThatWasToBeEncrypted() {
    assertThatIOException()
        .isThrownBy(() -> postman(Security.STARTTLS, Optional.empty()).deliver(LETTER));
  }

  @Test
  void doesNotBelieveACertificateThatAnybodyCanMake() {
    SmtpSettings settings = new SmtpSettings(
        "127.0.0.1",
        SERVER.getSmtps().getPort(),
        Security.TLS,
        Optional.empty(),
        "desk@example.com");

    assertThatIOException()
        .isThrownBy(() -> new SmtpPostman(settings, new FakeClock()).deliver(LETTER));
  }

  @Test
  void namesAMailServerThatIsNotThere() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    SmtpSettings settings =
        new SmtpSettings("127.0.0.1", port, Security.NONE, Optional.empty(), "desk@example.com");

    assertThatIOException()
        .isThrownBy(() -> new SmtpPostman(settings, new FakeClock()).deliver(LETTER))
        .withMessageContaining("127.0.0.1:" + port);
  }

  @Test
  void writesNoHeaderThatSomebodyPutIntoAnAddress() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Letter("a@example.com\r\nBcc: b@example.com", "x", "y"));
  }

  private static SmtpPostman postman(Security security, Optional<Login> login) {
    return new SmtpPostman(
        new SmtpSettings(
            "127.0.0.1", SERVER.getSmtp().getPort(), security, login, "desk@example.com"),
        new FakeClock());
  }
}
