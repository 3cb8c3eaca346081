package io.storefleet.team.internal;

import io.storefleet.team.MemberMails;
import io.storefleet.team.Outbox;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails to members that end in an outbox, for tests of whoever writes them. */
public record KeptMails(MemberMails mails, Outbox outbox) {

    public static KeptMails with(JdbcClient jdbc) {
        var outbox = new OutboxMailer(Clock.systemUTC());
        return new KeptMails(new DirectoryMemberMails(jdbc, outbox), outbox);
    }
}
