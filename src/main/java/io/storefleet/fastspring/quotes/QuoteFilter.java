package io.storefleet.fastspring.quotes;

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
public record QuoteFilter(
        @Nullable String createdEmail,
        List<QuoteStatus> statuses,
        Span created,
        Expiry expiry,
        @Nullable String text) {

    /** Every quote. */
    public static final QuoteFilter ALL =
            new QuoteFilter(null, List.of(), Span.OPEN, new Expiry(Span.OPEN, null), null);

    public QuoteFilter {
        statuses = List.copyOf(statuses);
    }

    /** Days from the first up to before the end, UTC; null for no bound. */
    public record Span(@Nullable LocalDate begin, @Nullable LocalDate end) {

        public static final Span OPEN = new Span(null, null);
    }

    /** When they end. */
    public record Expiry(Span within, @Nullable LocalDate before) {}

    public QuoteFilter of(QuoteStatus... any) {
        return new QuoteFilter(createdEmail, List.of(any), created, expiry, text);
    }

    public QuoteFilter createdBy(String email) {
        return new QuoteFilter(email, statuses, created, expiry, text);
    }

    public QuoteFilter created(Span span) {
        return new QuoteFilter(createdEmail, statuses, span, expiry, text);
    }

    public QuoteFilter expiring(Span span) {
        return new QuoteFilter(createdEmail, statuses, created, new Expiry(span, expiry.before()), text);
    }

    public QuoteFilter expiredBefore(LocalDate day) {
        return new QuoteFilter(createdEmail, statuses, created, new Expiry(expiry.within(), day), text);
    }

    public QuoteFilter containing(String words) {
        return new QuoteFilter(createdEmail, statuses, created, expiry, words);
    }

    Query query() {
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
        return "QuoteFilter[hidden]";
    }
}
