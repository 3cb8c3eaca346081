package io.storefleet.post.internal;

import static java.util.Objects.requireNonNull;

import io.storefleet.post.Letter;
import io.storefleet.post.PostSettings;
import io.storefleet.post.Security;
import io.storefleet.post.Sent;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Sends by a tenant's server: one connection a letter, the password opened for it alone, nothing of it logged. */
@Component
class SmtpPost {

    private final PostSettings settings;
    private final ServerSeals seals;

    SmtpPost(PostSettings settings, ServerSeals seals) {
        this.settings = settings;
        this.seals = seals;
    }

    Sent send(ServerRow server, Letter letter) {
        var smtp = sender(server);
        try {
            var message = smtp.createMimeMessage();
            Mime.fill(message, letter, server.view().sender());
            smtp.send(message);
            return new Sent.Accepted();
        } catch (MailException refused) {
            return SmtpAnswers.of(refused, smtp.connected());
        } catch (MessagingException unfit) {
            return new Sent.Refused(Sent.Refused.BAD_ADDRESS, "", false);
        }
    }

    private OneCall sender(ServerRow server) {
        var view = server.view();
        var smtp = new OneCall();
        smtp.setHost(view.host());
        smtp.setPort(view.port());
        smtp.setDefaultEncoding(StandardCharsets.UTF_8.name());
        smtp.setJavaMailProperties(properties(server));
        if (view.user() != null) {
            smtp.setUsername(view.user());
            smtp.setPassword(server.password() == null ? "" : seals.open(server.password()));
        }
        return smtp;
    }

    private Properties properties(ServerRow server) {
        var view = server.view();
        var sender = view.sender();
        var all = new Properties();
        all.put("mail.smtp.socketFactory", new HostGuard(settings.privateHosts()));
        // Else a refused address would be tried once more without the guard.
        all.setProperty("mail.smtp.socketFactory.fallback", "false");
        all.setProperty("mail.smtp.connectiontimeout", millis(settings.connect().toMillis()));
        all.setProperty("mail.smtp.timeout", millis(settings.answer().toMillis()));
        all.setProperty("mail.smtp.writetimeout", millis(settings.answer().toMillis()));
        all.setProperty("mail.smtp.auth", String.valueOf(view.user() != null));
        all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        all.setProperty("mail.smtp.starttls.enable", String.valueOf(view.security() == Security.STARTTLS));
        all.setProperty("mail.smtp.starttls.required", String.valueOf(view.security() == Security.STARTTLS));
        all.setProperty("mail.smtp.ssl.enable", String.valueOf(view.security() == Security.TLS));
        // Once the letter is taken, nothing that goes wrong with the farewell changes that.
        all.setProperty("mail.smtp.quitwait", "false");
        var bounce = sender.bounce() == null ? sender.address() : sender.bounce();
        all.setProperty("mail.smtp.from", requireNonNull(bounce, "a server has a sender"));
        return all;
    }

    private static String millis(long value) {
        return String.valueOf(value);
    }
}
