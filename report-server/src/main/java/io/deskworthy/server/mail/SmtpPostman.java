package io.deskworthy.server.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Hands letters to a mail server over SMTP; its certificate must be for its name. */
public final class SmtpPostman implements Postman {

  /** A mail server that takes longer to say anything is broken; the letter is tried again later. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final SmtpSettings settings;
  private final Clock clock;
  private final Session session;

  /** Hands over as {@code settings} say. */
  public SmtpPostman(SmtpSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.session = Session.getInstance(properties(settings), new Authenticator() {
      @Override
      protected @Nullable PasswordAuthentication getPasswordAuthentication() {
        return settings
            .login()
            .map(login -> new PasswordAuthentication(login.user(), login.password()))
            .orElse(null);
      }
    });
  }

  @Override
  public void deliver(Letter letter) throws IOException {
    try {
      MimeMessage message = new MimeMessage(session);
      message.setFrom(new InternetAddress(settings.from(), true));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
      message.setSubject(letter.subject(), "UTF-8");
      message.setText(letter.text(), "UTF-8");
      message.setSentDate(Date.from(clock.instant()));
      // RFC 3834: no holiday answers to this, please.
      message.setHeader("Auto-Submitted", "auto-generated");
      Transport.send(message);
    } catch (MessagingException refused) {
      throw new IOException(
          "the mail server " + settings.host() + ":" + settings.port() + " did not take a letter: "
              + refused.getClass().getSimpleName(),
          refused);
    }
  }

  private static Properties properties(SmtpSettings settings) {
    String patience = Long.toString(PATIENCE.toMillis());
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.host", settings.host());
    properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
    properties.setProperty("mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
    properties.setProperty("mail.smtp.connectiontimeout", patience);
    properties.setProperty("mail.smtp.timeout", patience);
    properties.setProperty("mail.smtp.writetimeout", patience);
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    switch (settings.security()) {
      case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
    }
    return properties;
  }
}
