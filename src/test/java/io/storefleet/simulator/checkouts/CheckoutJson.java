package io.storefleet.simulator.checkouts;

import io.storefleet.simulator.carts.CartSession.CartLine;
import io.storefleet.simulator.http.FieldRefused;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.MoneyJson;
import io.storefleet.simulator.quotes.QuoteJson;
import io.storefleet.simulator.world.Market;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Product.Kind;
import io.storefleet.simulator.world.Taxes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a session of the newer checkout as contract §10.2 lists its fields. */
final class CheckoutJson {

    private final String base;

    CheckoutJson(String base) {
        this.base = base;
    }

    /** @throws FieldRefused for a wrong item */
    ObjectNode of(CheckoutSession session, CheckoutLines pricing) {
        String status = session.status(pricing.state().time().instant());
        Market market = CheckoutLines.market(session);
        List<CartLine> lines = pricing.of(session);
        Optional<BigDecimal> coupon = pricing.coupon(session);
        ObjectNode node = Json.object()
                .put("id", session.id())
                .put("created", QuoteJson.iso(session.created()))
                .put("expires", QuoteJson.iso(session.expires()))
                .put("status", status)
                .put("locale", session.asked().path("locale").asString("en"))
                .put("country", market.country())
                .put("currency", market.currency())
                .put("live", session.asked().path("live").asBoolean(true));
        node.set("customer", customer(session.asked().path("customer")));
        node.set("orderTags", object(session.asked().path("orderTags")));
        node.set("cart", cart(session, lines, market).put("couponHasApplied", coupon.isPresent() && !lines.isEmpty()));
        node.putObject("checkoutUrls").put("webcheckoutUrl", base + "/checkout/" + session.id());
        node.set("warnings", CheckoutWarnings.of(session, coupon.isPresent()));
        String ready = lines.isEmpty() ? "PRODUCTS_REQUIRED" : "READY_FOR_CHECKOUT";
        return node.put("checkoutStatus", status.equals("OPEN") ? ready : "CONCLUDED");
    }

    private static ObjectNode customer(JsonNode asked) {
        ObjectNode customer = object(asked).deepCopy();
        customer.putNull("savedPaymentMethod");
        return customer;
    }

    private static ObjectNode object(JsonNode node) {
        return node instanceof ObjectNode object ? object : Json.object();
    }

    private static ObjectNode cart(CheckoutSession session, List<CartLine> lines, Market market) {
        MoneyJson money = new MoneyJson("USD", market.language());
        ObjectNode cart = Json.object();
        cart.put("couponCode", session.asked().path("cart").path("couponCode").asString(null));
        ArrayNode items = cart.putArray("lineItems");
        Money list = Money.zero(market.currency());
        Money total = list;
        for (int number = 0; number < lines.size(); number++) {
            CartLine line = lines.get(number);
            ObjectNode item = items.addObject();
            item.setAll(object(session.items().path(number)));
            item(line, money, item);
            list = list.plus(line.each().times(BigDecimal.valueOf(line.quantity())));
            total = total.plus(line.total());
        }
        totals(cart, list, total, market, money);
        return cart;
    }

    private static void item(CartLine line, MoneyJson money, ObjectNode item) {
        Money unit = line.each().times(BigDecimal.ONE.subtract(line.percentOff().movePointLeft(2)));
        Money list = line.each().times(BigDecimal.valueOf(line.quantity()));
        boolean physical = line.product().kind() == Kind.PHYSICAL;
        item.put("quantity", line.quantity())
                .put("productFormat", physical ? "PHYSICAL" : "DIGITAL")
                .put("virtualProduct", !physical)
                .put("subscription", line.product().kind().interval() != null);
        ObjectNode price = item.putObject("price");
        money.shown(price, "unitNetPrice", unit);
        money.shown(price, "unitListPrice", line.each());
        money.shown(price, "unitDiscount", line.each().minus(unit));
        money.shown(price, "extendedNetPrice", line.total());
        money.shown(price, "extendedListPrice", list);
        money.shown(price, "extendedDiscount", list.minus(line.total()));
    }

    private static void totals(ObjectNode cart, Money list, Money total, Market market, MoneyJson money) {
        Money net = Taxes.net(total, market.country());
        money.shown(cart, "netTotal", total);
        money.shown(cart, "listTotal", list);
        money.shown(cart, "withTaxNetTotal", total);
        money.shown(cart, "withoutTaxNetTotal", net);
        money.shown(cart, "discountTotal", list.minus(total));
        money.shown(cart, "couponDiscountTotal", list.minus(total));
        money.shown(cart, "productDiscountTotal", Money.zero(total.currency()));
        money.shown(cart, "taxTotal", total.minus(net));
        cart.put("taxIncluded", "TAXES_INCLUDED_IN_PRICE")
                .put("taxRate", Taxes.percent(market.country()).movePointLeft(2));
    }
}
