package io.storefleet.simulator.carts;

import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.FieldRefused;
import io.storefleet.simulator.http.Handler;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.http.UnknownField;
import io.storefleet.simulator.shop.CouponCodes;
import io.storefleet.simulator.state.StoreState;
import java.util.Map;
import java.util.Optional;

/** Makes prefilled carts and shows them (contract §10.1). */
public final class SessionsHandler {

    private final CartDesk desk;
    private final CartReader reader;

    public SessionsHandler(CartDesk desk, CouponCodes coupons) {
        this.desk = desk;
        this.reader = new CartReader(coupons);
    }

    public Map<String, Handler> routes() {
        return Map.of("POST /sessions", this::create, "GET /sessions/{id}", this::get);
    }

    private Reply create(ApiRequest request) {
        StoreState state = request.state();
        try {
            CartSession made = state.write(() -> desk.put(state, reader.read(request.json(), state)));
            return Reply.json(200, SessionJson.of(made));
        } catch (FieldRefused refused) {
            return Reply.json(400, refused.classic("session.create"));
        } catch (UnknownField unknown) {
            return UnknownField.reply();
        }
    }

    private Reply get(ApiRequest request) {
        Optional<CartSession> session =
                desk.find(request.state(), request.path().get(1));
        return session.map(found -> Reply.json(200, SessionJson.of(found)))
                .orElseGet(() -> Reply.json(400, new FieldRefused("session", "Not found").classic("session.get")));
    }
}
