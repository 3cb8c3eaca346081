package io.storefleet.simulator.carts;

import io.storefleet.simulator.carts.CartSession.CartLine;
import io.storefleet.simulator.events.News;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.state.Checkout;
import io.storefleet.simulator.state.Checkout.Cart;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.SimulatedOrder.Details;
import io.storefleet.simulator.state.SimulatedOrder.Line;
import io.storefleet.simulator.state.SimulatedOrder.Marks;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Ids.Kind;
import io.storefleet.simulator.world.Person;
import io.storefleet.simulator.world.Postal;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.Subscription;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Makes an order of a cart, with an account for a buyer who has none, and tells what happened. */
public final class CartSale implements CartDesk.Sale {

    private final News news;

    public CartSale(News news) {
        this.news = news;
    }

    @Override
    public String sell(StoreState state, CartSession session) {
        SimulatedAccount account = account(state, session);
        boolean live = account.trade().live();
        List<Line> lines = new ArrayList<>();
        session.lines().forEach(line -> lines.add(line(state, session, account, line)));
        @Nullable String coupon = session.terms().coupon();
        Marks marks =
                new Marks(session.terms().tags(), coupon == null ? List.of() : List.of(coupon), List.of(), null, null);
        Cart.Course course = new Cart.Course(SimulatedOrder.Status.COMPLETED, live, false);
        Cart cart = new Cart(session.market(), lines, marks, Checkout.onFile(live), course);
        SimulatedOrder order =
                state.checkout().sell(account, cart, session.lines().getFirst().product());
        news.ordered(state, order);
        activated(state, order);
        return order.id();
    }

    private SimulatedAccount account(StoreState state, CartSession session) {
        CartSession.Owner owner = session.owner();
        Optional<SimulatedAccount> known = owner.account() == null
                ? Optional.ofNullable(owner.contact()).map(Person::email).flatMap(state.accounts()::byEmail)
                : state.accounts().latest(owner.account());
        return known.orElseGet(() -> created(state, session));
    }

    private SimulatedAccount created(StoreState state, CartSession session) {
        @Nullable Person contact = session.owner().contact();
        Person person = contact == null ? new Person("Ida", "Example", "ida@example.org", null, null) : contact;
        SimulatedAccount.Keys keys = new SimulatedAccount.Keys(
                state.newId(Kind.ACCOUNT),
                state.newId(Kind.GLOBAL),
                session.owner().custom());
        SimulatedAccount.Trade nothing =
                new SimulatedAccount.Trade(List.of(), List.of(), new SimulatedAccount.Wallet(1, 1), false, true);
        SimulatedAccount account =
                state.accounts().put(new SimulatedAccount(keys, person, Postal.NONE, session.market(), nothing));
        news.account(state, "account.created", account);
        return account;
    }

    private static Line line(StoreState state, CartSession session, SimulatedAccount account, CartLine line) {
        @Nullable String subscription = null;
        if (line.product().kind().interval() != null) {
            subscription = state.newId(Kind.SUBSCRIPTION);
            state.accounts()
                    .subscribed(
                            account.id(),
                            new Subscription(
                                    subscription,
                                    line.product(),
                                    Subscription.State.ACTIVE,
                                    state.time().instant()));
        }
        boolean discounted = line.percentOff().compareTo(BigDecimal.ZERO) > 0;
        Details details =
                new Details(subscription, discounted ? session.terms().coupon() : null, null, false, line.attributes());
        Checkout.Price price = new Checkout.Price(line.each(), line.percentOff());
        return Checkout.line(line.product(), line.quantity(), price, session.market(), details);
    }

    /** Says what is known of a subscription, unless somebody who knows more has said it. */
    private static void activated(StoreState state, SimulatedOrder order) {
        for (Line line : order.lines()) {
            @Nullable String subscription = line.details().subscription();
            if (subscription != null && !isTold(state, subscription)) {
                ObjectNode data = Json.object()
                        .put("id", subscription)
                        .put("subscription", subscription)
                        .put("active", true)
                        .put("state", "active")
                        .put("live", order.stage().live())
                        .put("account", order.account())
                        .put("product", line.product())
                        .put("quantity", line.quantity());
                state.happenings()
                        .happened("subscription.activated", order.stage().live(), _ -> data.deepCopy());
            }
        }
    }

    private static boolean isTold(StoreState state, String subscription) {
        return state.happenings().all().stream()
                .filter(news -> news.type().equals("subscription.activated"))
                .anyMatch(
                        news -> news.data().shown(false).path("id").asString("").equals(subscription));
    }
}
