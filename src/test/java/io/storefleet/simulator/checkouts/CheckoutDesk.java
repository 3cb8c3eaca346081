package io.storefleet.simulator.checkouts;

import io.storefleet.simulator.carts.CartDesk;
import io.storefleet.simulator.carts.CartSession;
import io.storefleet.simulator.http.PerStore;
import io.storefleet.simulator.http.Reading;
import io.storefleet.simulator.shop.CouponCodes;
import io.storefleet.simulator.state.Overlay;
import io.storefleet.simulator.state.States;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Ids.Kind;
import io.storefleet.simulator.world.Person;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Keeps the sessions of the newer checkout and lets their buyers pay. */
public final class CheckoutDesk {

    private final States states;
    private final CartDesk.Sale sale;
    private final CouponCodes coupons;
    private final PerStore<Overlay<CheckoutSession>> sessions =
            new PerStore<>(state -> new Overlay<>(_ -> Optional.empty(), state.freshness()));

    public CheckoutDesk(States states, CartDesk.Sale sale, CouponCodes coupons) {
        this.states = states;
        this.sale = sale;
        this.coupons = coupons;
    }

    /** A session and the store it is of. */
    record Found(StoreState state, CheckoutSession session) {}

    CheckoutLines pricing(StoreState state) {
        return new CheckoutLines(state, coupons);
    }

    CheckoutSession put(StoreState state, CheckoutSession session) {
        return sessions.of(state).put(session.id(), session);
    }

    Optional<CheckoutSession> read(StoreState state, String id) {
        return sessions.of(state).read(id);
    }

    Optional<CheckoutSession> latest(StoreState state, String id) {
        return sessions.of(state).latest(id);
    }

    Optional<Found> anywhere(String id) {
        return states.all().stream()
                .flatMap(state -> latest(state, id).map(session -> new Found(state, session)).stream())
                .findFirst();
    }

    /** Sells what is in the cart while the session is open; afterwards it is as it was. */
    CheckoutSession complete(Found found) {
        StoreState state = found.state();
        return state.write(() -> {
            CheckoutSession latest = latest(state, found.session().id()).orElseThrow();
            List<CartSession.CartLine> lines = pricing(state).of(latest);
            boolean open = latest.status(state.time().instant()).equals("OPEN") && !lines.isEmpty();
            return open ? put(state, latest.completed(sale.sell(state, cart(state, latest, lines)))) : latest;
        });
    }

    private static CartSession cart(StoreState state, CheckoutSession session, List<CartSession.CartLine> lines) {
        JsonNode customer = session.asked().path("customer");
        JsonNode contact = customer.path("billToContact");
        @Nullable String account = Reading.text(customer, "accountId");
        Person person = new Person(
                contact.path("firstName").asString("Ida"),
                contact.path("lastName").asString("Example"),
                contact.path("email").asString("ida@example.org"),
                Reading.text(contact, "company"),
                Reading.text(contact, "phoneNumber"));
        CartSession.Owner owner =
                account != null && state.accounts().latest(account).isPresent()
                        ? new CartSession.Owner(account, null, null)
                        : new CartSession.Owner(null, person, Reading.text(customer, "externalAccountId"));
        CartSession.Terms terms = new CartSession.Terms(
                Reading.text(session.asked().path("cart"), "couponCode"),
                Reading.texts(session.asked().path("orderTags")),
                session.expires());
        return new CartSession(state.newId(Kind.SESSION), owner, CheckoutLines.market(session), lines, terms, null);
    }
}
