package io.storefleet.post.internal;

import io.storefleet.post.Letter;
import io.storefleet.post.LetterFiles;
import io.storefleet.post.Sender;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Makes messages of letters. Nothing a customer's name holds can end a header and begin another. */
@Component
class Mime implements LetterFiles {

    private final ServerRows servers;

    Mime(ServerRows servers) {
        this.servers = servers;
    }

    @Override
    public void write(Letter letter, OutputStream out) throws IOException {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()));
            fill(message, letter, servers.find().map(row -> row.view().sender()).orElse(null));
            // Mail programs that know it open the file for sending.
            message.setHeader("X-Unsent", "1");
            message.saveChanges();
            message.removeHeader("Message-ID");
            message.writeTo(out);
        } catch (MessagingException e) {
            // Its own text can hold the address.
            throw new IllegalArgumentException("a letter that cannot be written");
        }
    }

    /** @throws MessagingException for an address that is none */
    static void fill(MimeMessage message, Letter letter, @Nullable Sender sender) throws MessagingException {
        if (!ServerRules.isAddress(letter.to())) {
            throw new MessagingException("no address");
        }
        var helper = new MimeMessageHelper(message, letter.html() != null, StandardCharsets.UTF_8.name());
        helper.setTo(letter.to());
        helper.setSubject(line(letter.subject()));
        if (letter.html() == null) {
            helper.setText(letter.text());
        } else {
            helper.setText(letter.text(), letter.html());
        }
        from(helper, sender);
        for (var header : letter.headers().entrySet()) {
            message.setHeader(line(header.getKey()), line(header.getValue()));
        }
    }

    private static void from(MimeMessageHelper helper, @Nullable Sender sender) throws MessagingException {
        var address = Optional.ofNullable(sender).map(Sender::address).orElse(null);
        if (sender == null || address == null) {
            return;
        }
        try {
            helper.setFrom(address, sender.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        if (sender.replyTo() != null) {
            helper.setReplyTo(sender.replyTo());
        }
    }

    /** One line: whatever could end it is a space. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }
}
