package io.storefleet.simulator.carts;

import io.storefleet.simulator.world.Market;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Person;
import io.storefleet.simulator.world.Product;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A prefilled cart (contract §10.1); the order is missing until the buyer has completed it. */
public record CartSession(
        String id,
        Owner owner,
        Market market,
        List<CartLine> lines,
        Terms terms,
        @Nullable String order) {

    /** Who will buy: an account of the store, or somebody who is to get one. */
    public record Owner(
            @Nullable String account,
            @Nullable Person contact,
            @Nullable String custom) {

        @Override
        public String toString() {
            return "Owner[]";
        }
    }

    /** An item at a price for one, less a percentage. */
    public record CartLine(
            Product product, int quantity, Money each, BigDecimal percentOff, Map<String, String> attributes) {

        public Money total() {
            BigDecimal kept = BigDecimal.ONE.subtract(percentOff.movePointLeft(2));
            return each.times(BigDecimal.valueOf(quantity).multiply(kept));
        }
    }

    /** What holds for the whole cart. */
    public record Terms(@Nullable String coupon, Map<String, String> tags, Instant expires) {}

    Money subtotal() {
        return lines.stream().map(CartLine::total).reduce(Money.zero(market.currency()), Money::plus);
    }

    boolean isOpen(Instant now) {
        return order == null && now.isBefore(terms.expires());
    }

    CartSession completed(String by) {
        return new CartSession(id, owner, market, lines, terms, by);
    }

    @Override
    public String toString() {
        return "CartSession[" + id + "]";
    }
}
