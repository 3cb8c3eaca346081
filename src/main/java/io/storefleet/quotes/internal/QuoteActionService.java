package io.storefleet.quotes.internal;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.quotes.Quote;
import io.storefleet.fastspring.quotes.QuoteDraft;
import io.storefleet.fastspring.quotes.QuoteStatus;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.NewIntent;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.Target;
import io.storefleet.intents.TargetKind;
import io.storefleet.quotes.QuoteActions;
import io.storefleet.quotes.QuoteChange;
import io.storefleet.quotes.QuoteProblem;
import io.storefleet.quotes.QuoteProblem.Kind;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads the quote, checks what is wanted, and has it written down and sent; what was typed is sealed and told nowhere. */
@Service
class QuoteActionService implements QuoteActions {

    private final Intents intents;
    private final LiveQuotes live;
    private final QuoteDesk desk;

    QuoteActionService(Intents intents, LiveQuotes live, QuoteDesk desk) {
        this.intents = intents;
        this.live = live;
        this.desk = desk;
    }

    @Override
    public List<String> offered(StoreId store) {
        desk.require(Verb.QUOTE_VIEW, store);
        if (!desk.may(Verb.QUOTE_EDIT, store)) {
            return List.of();
        }
        return desk.may(Verb.ACCOUNT_PERSONAL, store)
                ? List.of("quote.create", "quote.edit", "quote.cancel")
                : List.of("quote.cancel");
    }

    @Override
    public Standing standing(StoreId store, QuoteId quote) {
        var target = target(store, quote);
        require("quote.edit", target);
        // Before reading: what is done after it must not count as seen.
        var basis = intents.basis(target);
        return new Standing(read(store, quote), basis);
    }

    @Override
    public Basis basis(StoreId store, QuoteId quote) {
        return intents.basis(target(store, quote));
    }

    @Override
    public IntentView carryOut(Ask ask, QuoteChange change) {
        return carryOut(ask, change, null);
    }

    /** As a row of a job, where there is one: then throws what a store answered that could not be read. */
    IntentView carryOut(Ask ask, QuoteChange change, @Nullable JobId job) {
        // What is not there yet stands for itself, so that one unknown outcome does not keep all others from being
        // made.
        var target = change instanceof QuoteChange.Create
                ? new Target(ask.store(), TargetKind.STORE, ask.token().toString())
                : target(ask.store(), Objects.requireNonNull(ask.quote(), "quote"));
        require(change.kind(), target);
        var known = intents.known(ask.token());
        if (known.isPresent()) {
            return known.get();
        }
        try {
            var wanted = wanted(ask, change, target, job);
            return job == null ? intents.carryOut(wanted) : intents.carryOut(wanted, job);
        } catch (QuoteProblem doesNotFit) {
            // What was sent under this token meanwhile may be why.
            return intents.known(ask.token()).orElseThrow(() -> doesNotFit);
        }
    }

    private void require(String kind, Target target) {
        intents.require(kind, target);
        if (!kind.equals("quote.cancel")) {
            desk.require(Verb.ACCOUNT_PERSONAL, target.store());
        }
    }

    private NewIntent wanted(Ask ask, QuoteChange change, Target target, @Nullable JobId job) {
        return switch (change) {
            case QuoteChange.Create(var draft) -> {
                Checks.check(draft);
                yield made(change, target, ask, Requests.write(draft, Map.of()), facts(draft));
            }
            case QuoteChange.Edit(var draft) -> {
                Checks.check(draft);
                var now = open(ask, job, QuoteStatus.OPEN);
                var request = Requests.write(draft, Parts.of(now, draft));
                yield new NewIntent(
                        change.kind(),
                        target,
                        ask.token(),
                        request,
                        facts(draft),
                        Map.of(QuoteKinds.UPDATED, QuoteKinds.updated(now)),
                        ask.basis());
            }
            case QuoteChange.Cancel _ -> {
                open(ask, job, QuoteStatus.OPEN, QuoteStatus.AWAITING_PAYMENT);
                yield made(change, target, ask, Requests.write(null, Map.of()), Map.of());
            }
        };
    }

    private static NewIntent made(
            QuoteChange change, Target target, Ask ask, String request, Map<String, String> facts) {
        return new NewIntent(change.kind(), target, ask.token(), request, facts, Map.of(), ask.basis());
    }

    private Quote open(Ask ask, @Nullable JobId job, QuoteStatus... any) {
        var id = Objects.requireNonNull(ask.quote(), "quote");
        var now = job == null ? read(ask.store(), id) : readForJob(ask.store(), id);
        if (Stream.of(any).noneMatch(now.course().status()::equals)) {
            throw new QuoteProblem(Kind.NOT_OPEN, now.course().status().value());
        }
        return now;
    }

    /** What is quoted and in which currency; nothing of whom it is for. */
    private static Map<String, String> facts(QuoteDraft draft) {
        var facts = new TreeMap<String, String>();
        var products = draft.items().stream()
                .map(item -> item.quantity() + " × " + item.product())
                .collect(Collectors.joining(", "));
        facts.put("product", products.length() > 200 ? products.substring(0, 199) + "…" : products);
        return facts;
    }

    private Quote read(StoreId store, QuoteId id) {
        try {
            return live.get(store, id);
        } catch (NothingHereException none) {
            throw new QuoteProblem(Kind.NOT_FOUND, "");
        } catch (FastSpringException failure) {
            throw new QuoteProblem(Kind.NOT_READ, failure.code());
        }
    }

    private Quote readForJob(StoreId store, QuoteId id) {
        try {
            return live.forJobs().get(store, id);
        } catch (NothingHereException none) {
            throw new QuoteProblem(Kind.NOT_FOUND, "");
        }
    }

    private static Target target(StoreId store, QuoteId quote) {
        return new Target(store, TargetKind.QUOTE, quote.value());
    }
}
