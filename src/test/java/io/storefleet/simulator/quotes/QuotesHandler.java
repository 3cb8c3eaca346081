package io.storefleet.simulator.quotes;

import io.storefleet.simulator.Switch;
import io.storefleet.simulator.Switches;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.FieldRefused;
import io.storefleet.simulator.http.Handler;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.NewerErrors;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.quotes.SimulatedQuote.Draft;
import io.storefleet.simulator.quotes.SimulatedQuote.Status;
import io.storefleet.simulator.shop.CouponCodes;
import io.storefleet.simulator.state.StoreState;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes, lists, shows, changes and cancels quotes (contract §12). */
public final class QuotesHandler {

    private static final Set<Status> CANCELABLE = Set.of(Status.OPEN, Status.AWAITING_PAYMENT);

    private final Switches switches;
    private final NewerErrors errors;
    private final QuoteDesk desk;
    private final QuoteJson json;
    private final QuoteReader reader;

    public QuotesHandler(Switches switches, QuoteDesk desk, CouponCodes coupons, String base) {
        this.switches = switches;
        this.errors = new NewerErrors(switches);
        this.desk = desk;
        this.json = new QuoteJson(base);
        this.reader = new QuoteReader(coupons);
    }

    public Map<String, Handler> routes() {
        return Map.of(
                "POST /quotes", errors.around(this::create),
                "GET /quotes", errors.around(this::list),
                "GET /quotes/{id}", this::get,
                "PUT /quotes/{id}", errors.around(this::update),
                "POST /quotes/{id}/cancel", errors.around(this::cancel),
                "DELETE /quotes/{id}", this::delete);
    }

    private Reply create(ApiRequest request) {
        StoreState state = request.state();
        Draft draft = reader.read(request.json(), state);
        return shown(201, state, state.write(() -> desk.make(state, draft)));
    }

    private Reply list(ApiRequest request) {
        QuoteFilter filter = new QuoteFilter(request.query(), request.store());
        ArrayNode found = Json.array();
        desk.all(request.state())
                .filter(filter::takes)
                .forEach(quote -> found.add(
                        filter.idsOnly() ? Json.object().put("id", quote.id()) : json.of(quote, request.store())));
        ObjectNode answer = Json.object();
        if (switches.isOn(Switch.QUOTES_CONTENT)) {
            answer.putArray("links");
            return Reply.json(200, answer.set("content", found));
        }
        answer.putObject("_embedded").set("quotes", found);
        return Reply.json(200, answer);
    }

    private Reply get(ApiRequest request) {
        StoreState state = request.state();
        return desk.find(state, request.path().get(1))
                .map(quote -> shown(200, state, quote))
                .orElseGet(() -> errors.notFound(state, "quote"));
    }

    private Reply update(ApiRequest request) {
        StoreState state = request.state();
        Draft draft = reader.read(request.json(), state);
        return changed(
                request, () -> shown(200, state, desk.redraft(state, known(request, Set.of(Status.OPEN)), draft)));
    }

    private Reply cancel(ApiRequest request) {
        StoreState state = request.state();
        return changed(request, () -> shown(200, state, desk.cancel(state, known(request, CANCELABLE))));
    }

    private Reply delete(ApiRequest request) {
        return changed(request, () -> {
            desk.remove(request.state(), request.path().get(1));
            return Reply.empty(204);
        });
    }

    private Reply changed(ApiRequest request, Supplier<Reply> change) {
        StoreState state = request.state();
        return state.write(() ->
                desk.latest(state, request.path().get(1)).isEmpty() ? errors.notFound(state, "quote") : change.get());
    }

    private SimulatedQuote known(ApiRequest request, Set<Status> allowed) {
        SimulatedQuote quote =
                desk.latest(request.state(), request.path().get(1)).orElseThrow();
        if (!allowed.contains(quote.status())) {
            throw new FieldRefused("status", "invalid.status", "The quote is " + quote.status());
        }
        return quote;
    }

    private Reply shown(int status, StoreState state, SimulatedQuote quote) {
        return Reply.json(status, json.of(quote, state.store()));
    }
}
