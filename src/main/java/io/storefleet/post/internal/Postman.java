package io.storefleet.post.internal;

import io.storefleet.post.Letter;
import io.storefleet.post.Sender;
import io.storefleet.post.Sent;
import io.storefleet.post.TenantPost;
import io.storefleet.team.Mailer;
import io.storefleet.team.Outbox;
import io.storefleet.tenancy.Tenancy;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes letters to the tenant's own server, else to the house's mailer; the demo keeps all of them. */
@Component
class Postman implements TenantPost {

    private static final Sender DEMO = new Sender("", null, null, null, 600);

    private final Mailer mailer;
    private final boolean demo;
    private final ServerRows servers;
    private final SmtpPost smtp;

    Postman(Mailer mailer, ObjectProvider<Outbox> outbox, ServerRows servers, SmtpPost smtp) {
        this.mailer = mailer;
        this.demo = outbox.getIfAvailable() != null;
        this.servers = servers;
        this.smtp = smtp;
    }

    @Override
    public Sent send(Letter letter) {
        if (!ServerRules.isAddress(letter.to())) {
            return new Sent.Refused(Sent.Refused.BAD_ADDRESS, "", false);
        }
        var own = demo ? Optional.<ServerRow>empty() : servers.find();
        return own.isPresent() ? smtp.send(own.get(), letter) : byHouse(letter);
    }

    private Sent byHouse(Letter letter) {
        if (!mailer.delivers()) {
            return new Sent.Refused(Sent.Refused.NO_SERVER, "", false);
        }
        mailer.send(new Mailer.Mail(Tenancy.tenant(), letter.to(), letter.subject(), letter.text()));
        return new Sent.Accepted();
    }

    @Override
    public Optional<Sender> bulkSender() {
        var own = servers.find().map(row -> row.view().sender());
        return own.isEmpty() && demo ? Optional.of(DEMO) : own;
    }
}
