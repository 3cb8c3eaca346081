package io.storefleet.team.internal;

import io.storefleet.team.Mailer;
import io.storefleet.team.Outbox;
import io.storefleet.tenancy.TenantId;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The demo's mailer: keeps the last mails in memory. */
final class OutboxMailer implements Mailer, Outbox {

    private static final int MOST = 200;

    private final Deque<Kept> kept = new ArrayDeque<>();
    private final Clock clock;

    OutboxMailer(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void send(Mail mail) {
        AfterCommit.run(() -> keep(mail));
    }

    private synchronized void keep(Mail mail) {
        kept.addFirst(new Kept(clock.instant(), mail));
        if (kept.size() > MOST) {
            kept.removeLast();
        }
    }

    @Override
    public boolean delivers() {
        return true;
    }

    @Override
    public synchronized List<Kept> of(TenantId tenant) {
        return kept.stream().filter(one -> tenant.equals(one.mail().tenant())).toList();
    }
}
