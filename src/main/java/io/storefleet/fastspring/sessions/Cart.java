package io.storefleet.fastspring.sessions;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a prefilled cart is to hold and for whom (contract 10.1). */
public record Cart(CartBuyer buyer, List<CartItem> items, Terms terms) {

    private static final int LONGEST_DAYS = 7;

    public Cart {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("A cart has at least one item");
        }
    }

    public Cart(CartBuyer buyer, CartItem... items) {
        this(buyer, List.of(items), Terms.STANDARD);
    }

    /**
     * What holds for the whole cart.
     *
     * @param coupon a coupon's code, not its path
     * @param days how long the link works, 1 to 7; null for the store's 24 hours
     */
    public record Terms(
            @Nullable String coupon,
            Map<String, String> tags,
            @Nullable Integer days) {

        /** No coupon, no tags, 24 hours. */
        public static final Terms STANDARD = new Terms(null, Map.of(), null);

        public Terms {
            tags = Map.copyOf(tags);
            if (days != null && (days < 1 || days > LONGEST_DAYS)) {
                throw new IllegalArgumentException("A cart is kept for 1 to " + LONGEST_DAYS + " days");
            }
        }
    }

    public Cart withCoupon(String code) {
        return new Cart(buyer, items, new Terms(code, terms.tags(), terms.days()));
    }

    public Cart withTags(Map<String, String> tags) {
        return new Cart(buyer, items, new Terms(terms.coupon(), tags, terms.days()));
    }

    /** @param days 1 to 7 */
    public Cart keptFor(int days) {
        return new Cart(buyer, items, new Terms(terms.coupon(), terms.tags(), days));
    }
}
