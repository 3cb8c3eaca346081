package io.storefleet.post.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A sender for one letter that knows whether it ever reached its server. */
final class OneCall extends JavaMailSenderImpl {

    private boolean connected;

    @Override
    protected Transport connectTransport() throws MessagingException {
        var transport = super.connectTransport();
        connected = true;
        return transport;
    }

    boolean connected() {
        return connected;
    }
}
