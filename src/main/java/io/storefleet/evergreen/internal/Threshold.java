package io.storefleet.evergreen.internal;

import io.storefleet.evergreen.internal.LinkRows.Count;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.AuditedEvent.Outcome;
import io.storefleet.tenancy.Tenancy;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Codes and passes at a link of the bound tenant, within their limits, on record. */
@Component
class Threshold {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** What is kept about links. */
    @Component
    record Books(LinkRows rows, Codes codes, Passes passes, GoCounts counts, EvergreenSettings settings) {}

    private final Books books;
    private final CodeMail mail;
    private final Logins logins;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Threshold(
            Books books,
            CodeMail mail,
            Logins logins,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.books = books;
        this.mail = mail;
        this.logins = logins;
        this.events = events;
        this.transaction = transaction;
    }

    LinkRows rows() {
        return books.rows();
    }

    GoCounts counts() {
        return books.counts();
    }

    EvergreenSettings settings() {
        return books.settings();
    }

    boolean sendCode(Visit visit, Locale language) {
        var admitted = !books.counts().full(wrong(visit), settings().wrongPerDay())
                && books.counts().admit("codes|" + visit.link(), settings().codesPerHour(), HOUR)
                && books.counts().admit("tenant|" + visit.tenant(), settings().codesOfTenant(), HOUR);
        if (admitted) {
            mail.send(visit, language);
        }
        return admitted;
    }

    Entry tryCode(Visit visit, String typed) {
        // A wrong code is counted and on record although the visitor gets nowhere: nothing here rolls back.
        return transaction.execute(status -> {
            if (books.counts().full(wrong(visit), settings().wrongPerDay())) {
                return new Entry.Enough();
            }
            if (!books.codes().use(visit.link(), typed)) {
                books.counts().admit(wrong(visit), settings().wrongPerDay(), DAY);
                keep(visit, Count.FAILED, "evergreen.failed", Outcome.REFUSED);
                return new Entry.WrongCode();
            }
            keep(visit, Count.PASSED, "evergreen.passed", Outcome.DONE);
            return new Entry.Passed(books.passes().issue(visit.link()).reveal());
        });
    }

    private void keep(Visit visit, Count count, String action, Outcome outcome) {
        books.rows().count(visit.link(), count);
        events.publishEvent(new AuditedEvent(
                Tenancy.actor(), action, visit.customer().store(), visit.link().toString(), outcome, Map.of()));
    }

    /** The call stands outside any transaction; the pass ends with it unless FastSpring is to be waited for. */
    Entry enter(Visit visit, GoToken pass) {
        return switch (books.passes().claim(visit.link(), pass)) {
            case NONE -> new Entry.NoPass();
            case OVER -> new Entry.GivenUp();
            case NOT_YET -> new Entry.Wait();
            case TRY -> {
                var entry = logins.make(visit);
                if (!(entry instanceof Entry.Wait)) {
                    books.passes().end(visit.link(), pass);
                }
                yield entry;
            }
        };
    }

    private static String wrong(Visit visit) {
        return "wrong|" + visit.link();
    }
}
