package io.storefleet.evergreen.internal;

import io.storefleet.evergreen.internal.LinkRows.Count;
import io.storefleet.post.Sent;
import io.storefleet.post.TenantPost;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.AuditedEvent.Outcome;
import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.Tenancy;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends codes on threads of its own, so that a page takes as long for an address that is there as for none. */
@Component
class CodeMail implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CodeMail.class);

    /** What a letter is made of, and who takes it. */
    @Component
    record Desk(Addressees addressees, CodeWords words, TenantPost post) {}

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HouseWork house;
    private final Desk desk;
    private final Threshold.Books books;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    CodeMail(
            HouseWork house,
            Desk desk,
            Threshold.Books books,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.house = house;
        this.desk = desk;
        this.books = books;
        this.events = events;
        this.transaction = transaction;
    }

    void send(Visit visit, Locale language) {
        threads.execute(() -> {
            try {
                house.run(visit.tenant(), () -> sendNow(visit, language));
            } catch (RuntimeException fault) {
                // Without its text, which may hold the address.
                LOG.warn(
                        "link {}: no code was sent: {}",
                        visit.link(),
                        fault.getClass().getSimpleName());
            }
        });
    }

    private void sendNow(Visit visit, Locale language) {
        var address = desk.addressees().email(visit.customer());
        if (address.isEmpty()) {
            record(visit, Outcome.REFUSED, Map.of("reason", "no-address"));
            return;
        }
        var code = transaction.execute(status -> books.codes().issue(visit.link()));
        var sent = desk.post().send(desk.words().letter(address.get(), code, language));
        switch (sent) {
            case Sent.Accepted _ -> record(visit, Outcome.DONE, Map.of());
            // It may be there; the customer can ask for another.
            case Sent.Unknown _ -> record(visit, Outcome.DONE, Map.of("reason", "unknown"));
            case Sent.Refused refused -> record(visit, Outcome.REFUSED, Map.of("reason", refused.code()));
        }
    }

    private void record(Visit visit, Outcome outcome, Map<String, String> facts) {
        transaction.executeWithoutResult(status -> {
            if (outcome == Outcome.DONE) {
                books.rows().count(visit.link(), Count.SENT);
            }
            events.publishEvent(new AuditedEvent(
                    Tenancy.actor(),
                    "evergreen.code-sent",
                    visit.customer().store(),
                    visit.link().toString(),
                    outcome,
                    facts));
        });
    }

    /** A letter under way is let go out. */
    @Override
    public void destroy() {
        threads.shutdown();
    }
}
