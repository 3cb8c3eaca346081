package io.storefleet.simulator.carts;

import io.storefleet.simulator.carts.CartSession.CartLine;
import io.storefleet.simulator.carts.CartSession.Owner;
import io.storefleet.simulator.carts.CartSession.Terms;
import io.storefleet.simulator.http.FieldRefused;
import io.storefleet.simulator.http.Reading;
import io.storefleet.simulator.shop.CouponCodes;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Ids.Kind;
import io.storefleet.simulator.world.Market;
import io.storefleet.simulator.world.Person;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the body of {@code POST /sessions} (contract §10.1). */
final class CartReader {

    private static final Set<String> FIELDS =
            Set.of("account", "contact", "lookup", "tags", "coupon", "expiration", "items");
    private static final Set<String> CONTACT =
            Set.of("first", "last", "email", "company", "phone", "country", "language");
    private static final int LONGEST_DAYS = 7;

    private final CouponCodes coupons;

    CartReader(CouponCodes coupons) {
        this.coupons = coupons;
    }

    /** @throws FieldRefused for a wrong value @throws UnknownField for an unknown field */
    CartSession read(JsonNode body, StoreState state) {
        Reading.only(body, FIELDS);
        Owner owner = owner(body, state);
        Market market = market(body, owner, state);
        @Nullable String coupon = Reading.text(body, "coupon");
        BigDecimal off = percentOff(coupon, state);
        List<CartLine> lines = new CartItems(state.store().catalogue(), market, off).read(body.path("items"));
        int days = Reading.whole(body, "expiration", 1, 1, LONGEST_DAYS);
        Terms terms = new Terms(
                coupon, Reading.texts(body.path("tags")), state.time().instant().plus(Duration.ofDays(days)));
        return new CartSession(state.newId(Kind.SESSION), owner, market, lines, terms, null);
    }

    private static Owner owner(JsonNode body, StoreState state) {
        @Nullable String account = Reading.text(body, "account");
        JsonNode contact = body.path("contact");
        if (account != null && contact.isObject()) {
            throw new FieldRefused("account", "Specify either account or contact");
        }
        if (account != null && state.accounts().latest(account).isEmpty()) {
            throw new FieldRefused("account", "Not found");
        }
        @Nullable String custom = Reading.text(body.path("lookup"), "custom");
        return new Owner(account, contact.isObject() ? person(contact) : null, custom);
    }

    private static Person person(JsonNode contact) {
        Reading.only(contact, CONTACT);
        return new Person(
                Optional.ofNullable(Reading.text(contact, "first")).orElse(""),
                Optional.ofNullable(Reading.text(contact, "last")).orElse(""),
                Optional.ofNullable(Reading.text(contact, "email")).orElse(""),
                Reading.text(contact, "company"),
                Reading.text(contact, "phone"));
    }

    private static Market market(JsonNode body, Owner owner, StoreState state) {
        if (owner.account() != null) {
            return state.store()
                    .owner(Kind.ACCOUNT, owner.account())
                    .orElseThrow()
                    .market();
        }
        @Nullable String country = Reading.text(body.path("contact"), "country");
        @Nullable String language = Reading.text(body.path("contact"), "language");
        return Market.of(country == null ? "US" : country, language == null ? "en" : language);
    }

    private BigDecimal percentOff(@Nullable String coupon, StoreState state) {
        return coupon == null
                ? BigDecimal.ZERO
                : coupons.percentOff(state, coupon).orElseThrow(() -> new FieldRefused("coupon", "Not found"));
    }
}
