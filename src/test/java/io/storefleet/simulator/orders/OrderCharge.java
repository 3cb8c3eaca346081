package io.storefleet.simulator.orders;

import io.storefleet.simulator.Switches;
import io.storefleet.simulator.events.News;
import io.storefleet.simulator.http.Batch;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.objects.OrderJson;
import io.storefleet.simulator.shop.CouponCodes;
import io.storefleet.simulator.state.Checkout;
import io.storefleet.simulator.state.Checkout.Cart;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.SimulatedOrder.Details;
import io.storefleet.simulator.state.SimulatedOrder.Line;
import io.storefleet.simulator.state.SimulatedOrder.Marks;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Ids;
import io.storefleet.simulator.world.Market;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Product;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.Subscription;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Creates an order and charges the payment method on file (contract §7.3, second half). */
final class OrderCharge {

    private static final Set<String> CURRENCIES = Set.of("USD", "EUR", "GBP", "CHF", "JPY");

    private final Switches switches;
    private final OrderJson json;
    private final News news;
    private final CouponCodes coupons;

    OrderCharge(Switches switches, OrderJson json, News news, CouponCodes coupons) {
        this.coupons = coupons;
        this.switches = switches;
        this.json = json;
        this.news = news;
    }

    Reply answer(StoreState state, JsonNode body) {
        ObjectNode errors = Json.object();
        Optional<SimulatedAccount> account =
                state.accounts().latest(body.path("account").asString(""));
        if (account.isEmpty()) {
            errors.put("account", "Not found");
        } else if (account.get().trade().usableMethods() == 0) {
            errors.put("account", "The account has no usable payment method");
        }
        complain(state, body, errors);
        if (!errors.isEmpty()) {
            ObjectNode failed = Json.object().put("action", "order.create").put("result", "error");
            return Reply.json(new Batch(switches).failure(), failed.set("error", errors));
        }
        SimulatedOrder order = sold(state, account.orElseThrow(), body);
        news.ordered(state, order);
        return Reply.json(200, json.answered(order, state.store(), "order.create"));
    }

    private void complain(StoreState state, JsonNode body, ObjectNode errors) {
        JsonNode items = body.path("items");
        if (!items.isArray() || items.isEmpty()) {
            errors.put("items", "At least one item is required");
        }
        for (JsonNode item : items) {
            String path = item.path("product").asString("");
            if (state.store().catalogue().find(path).isEmpty()) {
                errors.put("items." + path, "Product not found");
            } else if (item.path("quantity").asInt(1) < 1) {
                errors.put("items." + path, "Must be greater than zero");
            }
        }
        String currency = body.path("currency").asString("");
        if (!currency.isEmpty() && !CURRENCIES.contains(currency)) {
            errors.put("currency", "Not a supported currency");
        }
        String coupon = body.path("coupon").asString("");
        if (!coupon.isEmpty() && coupons.percentOff(state, coupon).isEmpty()) {
            errors.put("coupon", "'" + coupon + "' is not a valid coupon: DOES_NOT_EXIST");
        }
    }

    private SimulatedOrder sold(StoreState state, SimulatedAccount account, JsonNode body) {
        String currency = body.path("currency").asString("");
        Market market = currency.isEmpty() ? account.market() : account.market().paying(currency);
        String coupon = body.path("coupon").asString("");
        Off off = new Off(coupon, coupons.percentOff(state, coupon).orElse(BigDecimal.ZERO));
        Product main = product(state, body.path("items").path(0));
        List<Line> lines = new ArrayList<>();
        for (JsonNode item : body.path("items")) {
            lines.add(line(state, account, new Wish(item, market, off)));
        }
        Marks marks = new Marks(
                OrderTagging.texts(body.path("tags")),
                coupon.isEmpty() ? List.of() : List.of(coupon),
                List.of(),
                null,
                null);
        boolean live = account.trade().live();
        Cart.Course course = new Cart.Course(SimulatedOrder.Status.COMPLETED, live, false);
        return state.checkout().sell(account, new Cart(market, lines, marks, Checkout.onFile(live), course), main);
    }

    /** A code and what it takes, empty and nothing without one. */
    private record Off(String coupon, BigDecimal percent) {}

    private record Wish(JsonNode item, Market market, Off off) {}

    private static Line line(StoreState state, SimulatedAccount account, Wish wish) {
        Product product = product(state, wish.item());
        Details details = new Details(
                subscription(state, account, product),
                wish.off().coupon().isEmpty() ? null : wish.off().coupon(),
                null,
                false,
                OrderTagging.texts(wish.item().path("attributes")));
        Checkout.Price price =
                new Checkout.Price(price(product, wish), wish.off().percent());
        return Checkout.line(product, wish.item().path("quantity").asInt(1), price, wish.market(), details);
    }

    private static Money price(Product product, Wish wish) {
        String currency = wish.market().currency();
        JsonNode own = wish.item().path("pricing").path("price").path(currency);
        return own.isNumber() ? Money.of(own.decimalValue(), currency) : product.price(currency);
    }

    /** A recurring product begins a subscription; null for the others. */
    private static @Nullable String subscription(StoreState state, SimulatedAccount account, Product product) {
        if (product.kind().interval() == null) {
            return null;
        }
        String id = state.newId(Ids.Kind.SUBSCRIPTION);
        Subscription begun = new Subscription(
                id, product, Subscription.State.ACTIVE, state.time().instant());
        state.write(() -> {
            state.accounts().subscribed(account.id(), begun);
            return id;
        });
        return id;
    }

    private static Product product(StoreState state, JsonNode item) {
        return state.store().catalogue().find(item.path("product").asString("")).orElseThrow();
    }
}
