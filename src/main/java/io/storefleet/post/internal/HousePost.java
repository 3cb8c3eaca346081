package io.storefleet.post.internal;

import io.storefleet.post.Letter;
import io.storefleet.post.Sent;
import io.storefleet.post.TenantPost;
import io.storefleet.team.Mailer;
import io.storefleet.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/** Hands letters to the house's mailer. */
@Component
class HousePost implements TenantPost {

    private final Mailer mailer;

    HousePost(Mailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public Sent send(Letter letter) {
        if (!mailer.delivers()) {
            return new Sent.Refused("no-server", "", false);
        }
        mailer.send(new Mailer.Mail(Tenancy.tenant(), letter.to(), letter.subject(), letter.text()));
        return new Sent.Accepted();
    }
}
