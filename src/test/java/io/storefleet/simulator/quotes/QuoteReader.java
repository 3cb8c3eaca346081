package io.storefleet.simulator.quotes;

import io.storefleet.simulator.carts.CartSession.CartLine;
import io.storefleet.simulator.http.FieldRefused;
import io.storefleet.simulator.http.Reading;
import io.storefleet.simulator.quotes.SimulatedQuote.Draft;
import io.storefleet.simulator.quotes.SimulatedQuote.Options;
import io.storefleet.simulator.quotes.SimulatedQuote.Recipient;
import io.storefleet.simulator.shop.CouponCodes;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Market;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Person;
import io.storefleet.simulator.world.Postal;
import io.storefleet.simulator.world.Product;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the body of {@code POST /quotes} and {@code PUT /quotes/{id}} (contract §12). */
final class QuoteReader {

    private static final Set<String> FIELDS = Set.of(
            "name",
            "items",
            "recipient",
            "recipientAddress",
            "coupon",
            "currency",
            "expirationDateDays",
            "fulfillmentTerm",
            "notes",
            "netTermsDays",
            "tags",
            "taxId",
            "source",
            "sourceIP");
    private static final Set<String> CURRENCIES = Set.of("USD", "EUR", "GBP", "CHF", "JPY");
    private static final int LONGEST_NOTES = 5_000;
    private static final int LONGEST_IP = 25;

    private final CouponCodes coupons;

    QuoteReader(CouponCodes coupons) {
        this.coupons = coupons;
    }

    /** @throws FieldRefused for a wrong value @throws UnknownField for an unknown field */
    Draft read(JsonNode body, StoreState state) {
        Reading.only(body, FIELDS);
        String name = Reading.needed(body, "name");
        Recipient recipient = recipient(body.path("recipient"), body.path("recipientAddress"));
        Market market = market(body);
        @Nullable String coupon = Reading.text(body, "coupon");
        BigDecimal percent = coupon == null || coupon.isEmpty()
                ? BigDecimal.ZERO
                : coupons.percentOff(state, coupon).orElseThrow(() -> new FieldRefused("coupon", "Not found"));
        return new Draft(name, recipient, market, lines(body.path("items"), state, market, percent), options(body));
    }

    private static Recipient recipient(JsonNode recipient, JsonNode address) {
        Person person = new Person(
                Reading.needed(recipient, "first"),
                Reading.needed(recipient, "last"),
                Reading.needed(recipient, "email"),
                Reading.text(recipient, "company"),
                Reading.text(recipient, "phone"));
        Postal postal = new Postal(
                Reading.text(address, "addressLine1"),
                Reading.text(address, "addressLine2"),
                Reading.text(address, "city"),
                Reading.text(address, "region"),
                null,
                Reading.needed(address, "postalCode"));
        return new Recipient(person, postal);
    }

    private static Market market(JsonNode body) {
        Market home = Market.of(Reading.needed(body.path("recipientAddress"), "country"), "en");
        @Nullable String currency = Reading.word(body, "currency", CURRENCIES);
        return currency == null ? home : home.paying(currency);
    }

    private static List<CartLine> lines(JsonNode items, StoreState state, Market market, BigDecimal percent) {
        if (!items.isArray() || items.isEmpty()) {
            throw new FieldRefused("items", "required", "Required");
        }
        List<CartLine> lines = new ArrayList<>();
        for (JsonNode item : items) {
            Product product = state.store()
                    .catalogue()
                    .find(Reading.needed(item, "product"))
                    .orElseThrow(() -> new FieldRefused("product", "not.found", "Product not found"));
            int quantity = Reading.whole(item, "quantity", 1, 1, 100_000);
            JsonNode own = item.path("unitListPrice");
            Money each = own.isMissingNode() || own.isNull()
                    ? product.price(market.currency())
                    : Money.of(Reading.number(own, "unitListPrice"), market.currency());
            lines.add(new CartLine(product, quantity, each, percent, Map.of()));
        }
        return List.copyOf(lines);
    }

    private static Options options(JsonNode body) {
        Reading.word(body, "fulfillmentTerm", Set.of("ON_PAYMENT", "ON_QUOTE_ACCEPTANCE"));
        return new Options(
                Reading.text(body, "coupon"),
                limited(body, "notes", LONGEST_NOTES),
                Reading.whole(body, "expirationDateDays", 30, 1, 90),
                Reading.whole(body, "netTermsDays", 0, 0, 365),
                Reading.text(body, "taxId"),
                Optional.ofNullable(Reading.text(body, "source")).orElse("MANAGER"),
                limited(body, "sourceIP", LONGEST_IP),
                tags(body.path("tags")));
    }

    private static @Nullable String limited(JsonNode body, String field, int longest) {
        @Nullable String text = Reading.text(body, field);
        if (text != null && text.length() > longest) {
            throw new FieldRefused(field, "Longer than " + longest + " characters");
        }
        return text;
    }

    private static Map<String, String> tags(JsonNode tags) {
        Map<String, String> map = new LinkedHashMap<>();
        for (JsonNode tag : tags) {
            map.put(Reading.needed(tag, "key"), tag.path("value").asString(""));
        }
        return map;
    }
}
