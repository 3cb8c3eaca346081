package io.storefleet.quotes.internal;

import io.storefleet.fastspring.DaySpan;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.quotes.Quote;
import io.storefleet.fastspring.quotes.QuoteDraft;
import io.storefleet.fastspring.quotes.QuoteQuery;
import io.storefleet.fastspring.quotes.QuoteStatus;
import io.storefleet.intents.ChangeKind;
import io.storefleet.intents.Intended;
import io.storefleet.intents.Sight;
import io.storefleet.intents.TargetKind;
import io.storefleet.team.Verb;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The kinds of changes of quotes, each with the one call that makes it. */
final class QuoteKinds {

    /** The tag by which a quote of ours is known again: its value is the id of the change that made it. */
    static final String TAG = "storefleet";

    /** Among what was there: when it was changed last. */
    static final String UPDATED = "updated";

    private static final String QUOTE = "quote";

    private QuoteKinds() {}

    /** Making one. A second call would make a second quote, so the tag tells whether the first did. */
    @Component
    static class Create implements ChangeKind {

        @Override
        public String name() {
            return "quote.create";
        }

        @Override
        public Verb verb() {
            return Verb.QUOTE_EDIT;
        }

        @Override
        public TargetKind target() {
            return TargetKind.STORE;
        }

        @Override
        public Outcome<Map<String, String>> send(FastSpring client, Intended intended) {
            var draft = Requests.read(intended.request()).wanted();
            return client.quotes().create(tagged(draft, intended)).map(Create::found);
        }

        @Override
        public Sight look(FastSpring client, Intended intended) {
            // A day earlier, for the service's clock may differ from ours.
            var day = LocalDate.ofInstant(intended.writtenAt(), ZoneOffset.UTC).minusDays(1);
            return client.quotes().all(QuoteQuery.all().created(DaySpan.since(day))).stream()
                    .filter(quote ->
                            intended.id().toString().equals(quote.terms().tags().get(TAG)))
                    .findFirst()
                    .<Sight>map(quote -> new Sight.Done(found(quote)))
                    .orElseGet(Sight.NotDone::new);
        }

        private static QuoteDraft tagged(QuoteDraft draft, Intended intended) {
            var tags = new HashMap<>(draft.options().tags());
            tags.put(TAG, intended.id().toString());
            return draft.with(draft.options().withTags(tags));
        }

        private static Map<String, String> found(Quote quote) {
            return Map.of(QUOTE, quote.id().value());
        }
    }

    /** Replacing all that one says. */
    @Component
    static class Edit implements ChangeKind {

        @Override
        public String name() {
            return "quote.edit";
        }

        @Override
        public Verb verb() {
            return Verb.QUOTE_EDIT;
        }

        @Override
        public TargetKind target() {
            return TargetKind.QUOTE;
        }

        @Override
        public Outcome<Map<String, String>> send(FastSpring client, Intended intended) {
            var draft = Requests.read(intended.request()).wanted();
            return client.quotes().update(id(intended), draft).map(made -> Map.of());
        }

        @Override
        public Sight look(FastSpring client, Intended intended) {
            var request = Requests.read(intended.request());
            var quote = client.quotes().get(id(intended));
            var now = Parts.of(quote, request.wanted());
            if (now.equals(request.was())) {
                // Nothing but its end was to be changed: then only the moment of its last change tells.
                var same = Parts.of(request.wanted()).equals(request.was());
                return same && !updated(quote).equals(intended.before().get(UPDATED))
                        ? new Sight.Done(Map.of())
                        : new Sight.NotDone();
            }
            return now.equals(Parts.of(request.wanted()))
                    ? new Sight.Done(Map.of())
                    : new Sight.Unclear("changed-since");
        }
    }

    /** Withdrawing one. */
    @Component
    static class Cancel implements ChangeKind {

        @Override
        public String name() {
            return "quote.cancel";
        }

        @Override
        public Verb verb() {
            return Verb.QUOTE_EDIT;
        }

        @Override
        public TargetKind target() {
            return TargetKind.QUOTE;
        }

        @Override
        public Outcome<Map<String, String>> send(FastSpring client, Intended intended) {
            return client.quotes().cancel(id(intended)).map(made -> Map.of());
        }

        @Override
        public Sight look(FastSpring client, Intended intended) {
            var status = client.quotes().get(id(intended)).course().status();
            if (status.equals(QuoteStatus.CANCELED)) {
                return new Sight.Done(Map.of());
            }
            var cancelable = status.equals(QuoteStatus.OPEN) || status.equals(QuoteStatus.AWAITING_PAYMENT);
            return cancelable ? new Sight.NotDone() : new Sight.Unclear("changed-since");
        }
    }

    static String updated(Quote quote) {
        return String.valueOf(quote.course().times().updated());
    }

    private static QuoteId id(Intended intended) {
        return new QuoteId(intended.target().id());
    }
}
