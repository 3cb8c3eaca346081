package io.storefleet.quotes.internal;

import static io.storefleet.testing.TestAgency.call;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.quotes.Quote;
import io.storefleet.fastspring.quotes.QuoteDraft;
import io.storefleet.fastspring.quotes.QuoteOptions;
import io.storefleet.fastspring.quotes.QuoteQuery;
import io.storefleet.fastspring.quotes.QuoteRecipient;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.internal.IntentTime;
import io.storefleet.quotes.QuoteActions;
import io.storefleet.quotes.QuoteActions.Ask;
import io.storefleet.quotes.QuoteChange;
import io.storefleet.simulator.Simulator;
import io.storefleet.store.StoreClients;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A store, and a recipient for whom no test has quoted. */
public final class QuoteRig {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final ApplicationContext context;
    public final TestAgency agency;
    public final Simulator simulator;
    public final StoreId store;
    public final String email = "quintessa" + NUMBER.incrementAndGet() + "@example.org";
    private final long before;

    public QuoteRig(ApplicationContext context) {
        this.context = context;
        agency = TestAgency.in(context);
        simulator = context.getBean(QuietSimulator.class).simulator();
        store = agency.store(simulator.store("aurora"), TestContext.QUIET);
        before = changes();
    }

    /** Two seats at an own price, and one thing at the usual one. */
    public QuoteDraft draft() {
        var recipient = new QuoteRecipient(
                new QuoteRecipient.Contact(email, "Quintessa", "Private", "Private Ltd", null),
                new QuoteRecipient.Address("US", "73301", "1 Engine Way", null, "Austin", "TX"));
        return new QuoteDraft(
                "Seats for Quintessa",
                recipient,
                List.of(
                        new QuoteDraft.Item(new ProductPath("aurora-studio"), 2, new BigDecimal("40.50")),
                        new QuoteDraft.Item(new ProductPath("aurora-lite"), 1)),
                new QuoteOptions(
                        null,
                        "USD",
                        "As spoken",
                        null,
                        new QuoteOptions.Terms(30, null, 14),
                        Map.of("crm", "417"),
                        QuoteOptions.Origin.UNSAID));
    }

    public IntentView change(Actor actor, @Nullable QuoteId quote, QuoteChange change) {
        return change(actor, quote, change, UUID.randomUUID());
    }

    public IntentView change(Actor actor, @Nullable QuoteId quote, QuoteChange change, UUID token) {
        return call(actor, () -> {
            var actions = context.getBean(QuoteActions.class);
            var basis = quote == null ? new Basis(null) : actions.basis(store, quote);
            return actions.carryOut(new Ask(store, quote, token, basis), change);
        });
    }

    public IntentView create(QuoteDraft draft) {
        return change(agency.owner(), null, new QuoteChange.Create(draft));
    }

    /** One that is there. */
    public QuoteId made() {
        return new QuoteId(create(draft()).told().result().getOrDefault("quote", ""));
    }

    public Quote live(QuoteId id) {
        return call(
                agency.owner(),
                () -> context.getBean(StoreClients.class).client(store).quotes().get(id));
    }

    /** Those the store has for the rig's recipient. */
    public List<Quote> all() {
        return call(
                        agency.owner(),
                        () -> context.getBean(StoreClients.class)
                                .client(store)
                                .quotes()
                                .all(QuoteQuery.all()))
                .stream()
                .filter(quote ->
                        email.equals(quote.parties().recipient().contact().email()))
                .toList();
    }

    public IntentView now(IntentView intent) {
        return call(
                agency.owner(),
                () -> context.getBean(Intents.class).find(intent.id()).orElseThrow());
    }

    /** How often the store was asked to change a quote. */
    public long sent() {
        return changes() - before;
    }

    private long changes() {
        return simulator.calls().stream()
                .filter(each -> each.changes() && each.path().startsWith("/quotes"))
                .count();
    }

    public void pass(Duration time, IntentView intent) throws SQLException {
        new IntentTime(context).pass(time, intent.target().id());
    }
}
