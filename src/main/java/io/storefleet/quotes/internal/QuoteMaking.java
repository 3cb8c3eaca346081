package io.storefleet.quotes.internal;

import io.storefleet.fastspring.quotes.Quote;
import io.storefleet.fastspring.quotes.QuoteRecipient;
import io.storefleet.quotes.QuoteDetail;
import io.storefleet.quotes.QuoteDetail.Sight;
import io.storefleet.quotes.QuoteSummary;
import io.storefleet.team.Masked;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes of a quote what the actor may see of it. @param personal whether they see who somebody is */
record QuoteMaking(boolean personal) {

    QuoteSummary summary(Quote quote) {
        var contact = quote.parties().recipient().contact();
        return new QuoteSummary(
                quote.id(),
                quote.course().status(),
                hidden(quote.name()),
                hidden(joined(" ", contact.first(), contact.last())),
                personal ? contact.email() : Masked.text(contact.email()),
                quote.totals().total(),
                quote.course().times().created(),
                quote.course().times().expires());
    }

    QuoteDetail detail(Quote quote, Sight sight) {
        return new QuoteDetail(
                quote.id(),
                hidden(quote.name()),
                course(quote.course()),
                recipient(quote.parties()),
                quote.lines(),
                quote.totals(),
                terms(quote),
                sight);
    }

    private Quote.Course course(Quote.Course course) {
        var history = course.history().stream()
                .map(step -> new Quote.StatusChange(step.to(), hidden(step.byName()), null, step.at()))
                .toList();
        return new Quote.Course(course.status(), history, course.times(), course.orderReference(), course.invoice());
    }

    private QuoteDetail.Recipient recipient(Quote.Parties parties) {
        var contact = parties.recipient().contact();
        var address = parties.recipient().address();
        return new QuoteDetail.Recipient(
                hidden(joined(" ", contact.first(), contact.last())),
                hidden(contact.company()),
                personal ? contact.email() : Masked.text(contact.email()),
                personal ? contact.phone() : Masked.phone(contact.phone()),
                lines(address),
                address.country(),
                hidden(parties.taxId()));
    }

    private List<String> lines(QuoteRecipient.Address address) {
        var lines = Stream.of(
                        address.line1(),
                        address.line2(),
                        joined(" ", address.postalCode(), address.city()),
                        address.region())
                .filter(QuoteMaking::told)
                .map(String::valueOf)
                .toList();
        return personal || lines.isEmpty() ? lines : List.of(Masked.HIDDEN);
    }

    private QuoteDetail.Terms terms(Quote quote) {
        var terms = quote.terms();
        var author = quote.parties().createdBy();
        return new QuoteDetail.Terms(
                terms.coupon(),
                hidden(terms.notes()),
                terms.netTermsDays(),
                values(terms.tags()),
                author == null ? null : hidden(joined(" ", author.first(), author.last())),
                quote.parties().buyerGenerated());
    }

    /** Names of tags stay, their values do not. */
    private Map<String, String> values(Map<String, String> tags) {
        if (personal) {
            return tags;
        }
        var masked = new LinkedHashMap<String, String>();
        tags.keySet().forEach(name -> masked.put(String.valueOf(Masked.text(name)), Masked.HIDDEN));
        return masked;
    }

    private @Nullable String hidden(@Nullable String text) {
        return personal || !told(text) ? text : Masked.HIDDEN;
    }

    private static @Nullable String joined(String between, @Nullable String... parts) {
        var all = Stream.of(parts).filter(QuoteMaking::told).collect(Collectors.joining(between));
        return all.isEmpty() ? null : all;
    }

    private static boolean told(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
