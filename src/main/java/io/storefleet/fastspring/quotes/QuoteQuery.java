package io.storefleet.fastspring.quotes;

import io.storefleet.fastspring.DaySpan;
import io.storefleet.fastspring.internal.Query;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which quotes a list is to hold; all conditions must fit (contract 12).
 *
 * @param createdEmail of the one who made them
 * @param statuses any of these; empty for all
 * @param text somewhere in them
 */
public record QuoteQuery(
        @Nullable String createdEmail,
        List<QuoteStatus> statuses,
        DaySpan created,
        Expiry expiry,
        @Nullable String text) {

    private static final QuoteQuery ALL =
            new QuoteQuery(null, List.of(), DaySpan.ALL, new Expiry(DaySpan.ALL, null), null);

    public QuoteQuery {
        statuses = List.copyOf(statuses);
    }

    /** Every quote. */
    public static QuoteQuery all() {
        return ALL;
    }

    /** When they end. */
    public record Expiry(DaySpan within, @Nullable LocalDate before) {}

    public QuoteQuery withStatuses(QuoteStatus... any) {
        return new QuoteQuery(createdEmail, List.of(any), created, expiry, text);
    }

    public QuoteQuery createdBy(String email) {
        return new QuoteQuery(email, statuses, created, expiry, text);
    }

    public QuoteQuery created(DaySpan span) {
        return new QuoteQuery(createdEmail, statuses, span, expiry, text);
    }

    public QuoteQuery expiring(DaySpan span) {
        return new QuoteQuery(createdEmail, statuses, created, new Expiry(span, expiry.before()), text);
    }

    public QuoteQuery expiredBefore(LocalDate day) {
        return new QuoteQuery(createdEmail, statuses, created, new Expiry(expiry.within(), day), text);
    }

    public QuoteQuery containing(String words) {
        return new QuoteQuery(createdEmail, statuses, created, expiry, words);
    }

    Query parameters() {
        return new Query()
                .add("createdEmail", createdEmail)
                .add("statuses", statuses)
                .add("createdBegin", created.begin())
                .add("createdEnd", created.end())
                .add("expiresBegin", expiry.within().begin())
                .add("expiresEnd", expiry.within().end())
                .add("expiredBefore", expiry.before())
                .add("searchParam", text);
    }

    @Override
    public String toString() {
        return "QuoteQuery[hidden]";
    }
}
