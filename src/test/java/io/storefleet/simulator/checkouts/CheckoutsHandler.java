package io.storefleet.simulator.checkouts;

import io.storefleet.simulator.Switches;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.Codes;
import io.storefleet.simulator.http.FieldRefused;
import io.storefleet.simulator.http.Handler;
import io.storefleet.simulator.http.NewerErrors;
import io.storefleet.simulator.http.Reading;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.http.UnknownField;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Ids.Kind;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Makes, shows and changes sessions of the newer checkout (contract §10.2). */
public final class CheckoutsHandler {

    private static final String ALL = " /v2/checkouts/{store}/{checkout}/sessions";
    private static final Set<String> FIELDS = Set.of(
            "locale",
            "country",
            "buyerIp",
            "live",
            "customer",
            "orderTags",
            "cart",
            "paymentMethodsOrder",
            "hidePaymentMethods");

    private final NewerErrors errors;
    private final CheckoutDesk desk;
    private final CheckoutJson json;

    public CheckoutsHandler(Switches switches, CheckoutDesk desk, String base) {
        this.errors = new NewerErrors(switches);
        this.desk = desk;
        this.json = new CheckoutJson(base);
    }

    public Map<String, Handler> routes() {
        CheckoutItems items = new CheckoutItems();
        return Map.of(
                "POST" + ALL, guarded(this::create),
                "GET" + ALL + "/{id}", guarded(this::get),
                "PUT" + ALL + "/{id}", guarded(request -> changed(request, asked -> updated(asked, request))),
                "GET" + ALL + "/{id}/payment-methods", guarded(this::methods),
                "POST" + ALL + "/{id}/cart/items",
                        guarded(request -> changed(request, asked -> items.added(asked, object(request)))),
                "PUT" + ALL + "/{id}/cart/items/{path}",
                        guarded(request ->
                                changed(request, asked -> items.changed(asked, path(request), object(request)))),
                "DELETE" + ALL + "/{id}/cart/items/{path}", guarded(request -> removed(request, items)),
                "PUT" + ALL + "/{id}/customer",
                        guarded(request -> changed(request, asked -> asked.set("customer", object(request)))));
    }

    /** Another store's checkout is not there. */
    private Handler guarded(Handler handler) {
        Handler careful = errors.around(handler);
        return request -> request.path().get(2).equals(request.store().slug())
                ? careful.handle(request)
                : errors.notFound(request.state(), "checkoutPath");
    }

    private Reply create(ApiRequest request) {
        StoreState state = request.state();
        ObjectNode body = object(request);
        Reading.only(body, FIELDS);
        return state.write(() -> {
            CheckoutSession session = new CheckoutSession(
                    Codes.of("OS", state.newId(Kind.SESSION)),
                    request.path().get(3),
                    body,
                    state.time().instant(),
                    null);
            ObjectNode shown = json.of(session, desk.pricing(state));
            desk.put(state, session);
            return Reply.json(201, shown);
        });
    }

    private Reply get(ApiRequest request) {
        StoreState state = request.state();
        return desk.read(state, id(request))
                .map(session -> Reply.json(200, json.of(session, desk.pricing(state))))
                .orElseGet(() -> errors.notFound(state, "id"));
    }

    private Reply methods(ApiRequest request) {
        return desk.read(request.state(), id(request))
                .map(session -> Reply.json(200, CheckoutItems.methods(session.asked())))
                .orElseGet(() -> errors.notFound(request.state(), "id"));
    }

    private Reply changed(ApiRequest request, UnaryOperator<ObjectNode> change) {
        StoreState state = request.state();
        return state.write(() -> desk.latest(state, id(request))
                .map(session -> {
                    if (!session.status(state.time().instant()).equals("OPEN")) {
                        throw new FieldRefused("status", "invalid.status", "The session is over");
                    }
                    CheckoutSession next =
                            session.asking(change.apply(session.asked().deepCopy()));
                    ObjectNode shown = json.of(next, desk.pricing(state));
                    desk.put(state, next);
                    return Reply.json(200, shown);
                })
                .orElseGet(() -> errors.notFound(state, "id")));
    }

    private Reply removed(ApiRequest request, CheckoutItems items) {
        Reply reply = changed(request, asked -> items.removed(asked, path(request)));
        return reply.status() == 200 ? Reply.empty(204) : reply;
    }

    private static ObjectNode updated(ObjectNode asked, ApiRequest request) {
        ObjectNode body = object(request);
        Reading.only(body, FIELDS);
        asked.setAll(body);
        return asked;
    }

    private static ObjectNode object(ApiRequest request) {
        if (request.json() instanceof ObjectNode body) {
            return body;
        }
        throw new UnknownField("body");
    }

    private static String id(ApiRequest request) {
        return request.path().get(5);
    }

    private static String path(ApiRequest request) {
        return request.path().get(8);
    }
}
