package io.storefleet.team.internal;

import io.storefleet.team.Mailer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends by SMTP on a thread of its own; without SMTP nothing is sent. */
final class SmtpMailer implements Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpMailer.class);

    private final @Nullable JavaMailSender smtp;
    private final String from;

    SmtpMailer(@Nullable JavaMailSender smtp, String from) {
        this.smtp = smtp;
        this.from = from;
    }

    @Override
    public void send(Mail mail) {
        var sender = smtp;
        if (sender != null) {
            AfterCommit.run(() -> Thread.startVirtualThread(() -> deliver(sender, mail)));
        }
    }

    @Override
    public boolean delivers() {
        return smtp != null;
    }

    private void deliver(JavaMailSender sender, Mail mail) {
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(mail.to());
        message.setSubject(mail.subject());
        message.setText(mail.text());
        try {
            sender.send(message);
        } catch (MailException e) {
            // The exception's own text can hold the address.
            LOG.warn("a mail could not be sent: {}", e.getClass().getSimpleName());
        }
    }
}
