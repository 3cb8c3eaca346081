package io.storefleet.quotes.internal;

import io.storefleet.bulk.BulkCheck;
import io.storefleet.bulk.BulkLive;
import io.storefleet.bulk.BulkRefusal;
import io.storefleet.bulk.BulkStep;
import io.storefleet.bulk.PlainBulk;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.quotes.QuoteStatus;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.TargetKind;
import io.storefleet.quotes.QuoteActions.Ask;
import io.storefleet.quotes.QuoteChange;
import io.storefleet.quotes.QuoteDetails;
import io.storefleet.quotes.QuoteProblem;
import io.storefleet.quotes.QuoteProblem.Kind;
import io.storefleet.quotes.QuoteSearch;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Withdrawing many quotes. Nothing copies them, so that their stores are asked when it is reckoned. */
@Component
class CancelBulk extends PlainBulk {

    private static final String WITHDRAWN = "withdrawn";
    private static final String CLOSED = "closed";

    private final QuoteActionService actions;
    private final QuoteDetails quotes;

    CancelBulk(QuoteActionService actions, QuoteDetails quotes) {
        super(new What("quote.cancel", "quotes", TargetKind.QUOTE, Set.of(Verb.QUOTE_EDIT), true));
        this.actions = actions;
        this.quotes = quotes;
    }

    @Override
    public BulkLive live() {
        return new Told(quotes);
    }

    private record Told(QuoteDetails quotes) implements BulkLive {

        @Override
        public Verb view() {
            return Verb.QUOTE_VIEW;
        }

        @Override
        public List<Thing> read(StoreId store) {
            return quotes.list(store, QuoteSearch.ALL).stream()
                    .map(each -> new Thing(each.id().value(), each.status().value(), each.total()))
                    .toList();
        }
    }

    @Override
    public BulkCheck check(String request) {
        var reason = "case when m.state = :withdrawn then '" + WITHDRAWN
                + "' when m.state not in (:open, :accepted) then '" + CLOSED + "' end";
        Map<String, Object> states = Map.of(
                "withdrawn", QuoteStatus.CANCELED.value(),
                "open", QuoteStatus.OPEN.value(),
                "accepted", QuoteStatus.AWAITING_PAYMENT.value());
        return new BulkCheck(reason, Set.of(WITHDRAWN), "m.amount", "m.currency", "", states);
    }

    @Override
    public IntentView carryOut(BulkStep step, String request, @Nullable String own) {
        var ask = new Ask(step.store(), new QuoteId(step.id()), step.token(), step.basis());
        try {
            return actions.carryOut(ask, new QuoteChange.Cancel(), step.job());
        } catch (QuoteProblem problem) {
            if (problem.kind() == Kind.NOT_OPEN) {
                var so = problem.detail().equals(QuoteStatus.CANCELED.value());
                throw new BulkRefusal(so ? WITHDRAWN : CLOSED, "");
            }
            throw BulkRefusal.of(problem.kind(), problem.detail());
        }
    }
}
