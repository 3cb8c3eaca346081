package io.storefleet.simulator.quotes;

import io.storefleet.simulator.carts.CartDesk;
import io.storefleet.simulator.carts.CartSession;
import io.storefleet.simulator.http.Codes;
import io.storefleet.simulator.http.PerStore;
import io.storefleet.simulator.quotes.SimulatedQuote.Course;
import io.storefleet.simulator.quotes.SimulatedQuote.Draft;
import io.storefleet.simulator.quotes.SimulatedQuote.Status;
import io.storefleet.simulator.quotes.SimulatedQuote.Step;
import io.storefleet.simulator.state.Overlay;
import io.storefleet.simulator.state.States;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Ids.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the quotes of all stores, ends them in time and tells what happens to them. */
public final class QuoteDesk {

    private static final String SELLER = "Olga Owner";

    private final States states;
    private final CartDesk.Sale sale;
    private final PerStore<Overlay<SimulatedQuote>> quotes =
            new PerStore<>(state -> new Overlay<>(_ -> Optional.empty(), state.freshness()));

    public QuoteDesk(States states, CartDesk.Sale sale) {
        this.states = states;
        this.sale = sale;
    }

    /** A quote and the store it is of. */
    record Found(StoreState state, SimulatedQuote quote) {}

    SimulatedQuote make(StoreState state, Draft draft) {
        Instant now = state.time().instant();
        Step made = new Step(Status.OPEN, now, SELLER);
        Course course = new Course(List.of(made), now, now, end(now, draft), null, null);
        SimulatedQuote quote = new SimulatedQuote(Codes.of("Q", state.newId(Kind.QUOTE)), draft, course);
        return put(state, quote, "quote.created");
    }

    SimulatedQuote redraft(StoreState state, SimulatedQuote quote, Draft draft) {
        Instant now = state.time().instant();
        return put(state, quote.redrafted(draft, now, end(now, draft)), "quote.updated");
    }

    SimulatedQuote cancel(StoreState state, SimulatedQuote quote) {
        return put(state, quote.moved(step(state, Status.CANCELED, SELLER)), "quote.updated");
    }

    void remove(StoreState state, String id) {
        quotes.of(state).remove(id);
    }

    /** The buyer says yes: an invoice is due. */
    SimulatedQuote accept(StoreState state, SimulatedQuote quote) {
        Step step = step(
                state,
                Status.AWAITING_PAYMENT,
                quote.draft().recipient().person().name());
        return put(state, quote.moved(step).invoiced(Codes.of("IV", state.newId(Kind.OTHER))), "quote.updated");
    }

    /** The buyer pays: an order is made. */
    SimulatedQuote pay(StoreState state, SimulatedQuote quote) {
        String order = sale.sell(state, cart(state, quote));
        String reference = state.orders().latest(order).orElseThrow().keys().reference();
        Step step =
                step(state, Status.COMPLETED, quote.draft().recipient().person().name());
        return put(state, quote.moved(step).paid(reference == null ? order : reference), "quote.updated");
    }

    Optional<SimulatedQuote> find(StoreState state, String id) {
        return quotes.of(state).read(id).map(quote -> quote.at(state.time().instant()));
    }

    /** As a writer sees it. */
    Optional<SimulatedQuote> latest(StoreState state, String id) {
        return quotes.of(state).latest(id).map(quote -> quote.at(state.time().instant()));
    }

    /** In the order they were made. */
    Stream<SimulatedQuote> all(StoreState state) {
        return quotes.of(state).added().stream().flatMap(id -> find(state, id).stream());
    }

    /** Looks in all stores, as the buyer's address names none. */
    Optional<Found> anywhere(String id) {
        return states.all().stream()
                .flatMap(state -> latest(state, id).map(quote -> new Found(state, quote)).stream())
                .findFirst();
    }

    private SimulatedQuote put(StoreState state, SimulatedQuote quote, String news) {
        quotes.of(state).put(quote.id(), quote);
        tell(state, quote, news);
        if (quote.status() == Status.OPEN) {
            state.time().agenda().at(quote.course().expires(), () -> expire(state, quote));
        }
        return quote;
    }

    /** Unless it was changed meanwhile. */
    private void expire(StoreState state, SimulatedQuote quote) {
        state.write(() -> {
            if (quotes.of(state).latest(quote.id()).filter(quote::equals).isPresent()) {
                put(state, quote.at(quote.course().expires()), "quote.updated");
            }
            return quote;
        });
    }

    private static void tell(StoreState state, SimulatedQuote quote, String news) {
        ObjectNode data = QuoteNews.of(quote, state.store());
        state.happenings().happened(news, true, _ -> data.deepCopy());
    }

    private static CartSession cart(StoreState state, SimulatedQuote quote) {
        Draft draft = quote.draft();
        CartSession.Owner owner = new CartSession.Owner(null, draft.recipient().person(), null);
        CartSession.Terms terms = new CartSession.Terms(
                draft.options().coupon(), draft.options().tags(), quote.course().expires());
        return new CartSession(state.newId(Kind.SESSION), owner, draft.market(), draft.lines(), terms, null);
    }

    private static Step step(StoreState state, Status to, String by) {
        return new Step(to, state.time().instant(), by);
    }

    private static Instant end(Instant now, Draft draft) {
        return now.plus(Duration.ofDays(draft.options().days()));
    }
}
