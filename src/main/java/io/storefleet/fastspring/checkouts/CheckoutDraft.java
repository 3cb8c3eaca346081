package io.storefleet.fastspring.checkouts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a checkout session begins with, or is changed to (contract 10.2).
 *
 * @param live must be said: left out, the service takes real money
 */
public record CheckoutDraft(
        boolean live,
        Place place,
        @Nullable CheckoutCustomer customer,
        Map<String, String> orderTags,
        @Nullable Cart cart,
        Methods methods) {

    public CheckoutDraft {
        orderTags = Map.copyOf(orderTags);
    }

    /** A cart that is paid with real money. */
    public static CheckoutDraft live(CheckoutItem... items) {
        return of(true, items);
    }

    /** A cart that is paid with test cards. */
    public static CheckoutDraft test(CheckoutItem... items) {
        return of(false, items);
    }

    private static CheckoutDraft of(boolean live, CheckoutItem... items) {
        return new CheckoutDraft(live, Place.UNKNOWN, null, Map.of(), new Cart(null, List.of(items)), Methods.STANDARD);
    }

    public CheckoutDraft at(Place other) {
        return new CheckoutDraft(live, other, customer, orderTags, cart, methods);
    }

    public CheckoutDraft by(CheckoutCustomer other) {
        return new CheckoutDraft(live, place, other, orderTags, cart, methods);
    }

    public CheckoutDraft withTags(Map<String, String> tags) {
        return new CheckoutDraft(live, place, customer, tags, cart, methods);
    }

    public CheckoutDraft withCoupon(String code) {
        List<CheckoutItem> items = cart == null ? List.of() : cart.items();
        return new CheckoutDraft(live, place, customer, orderTags, new Cart(code, items), methods);
    }

    public CheckoutDraft with(Methods others) {
        return new CheckoutDraft(live, place, customer, orderTags, cart, others);
    }

    /** Where the buyer is. @param country ISO 3166-1 alpha-2 */
    public record Place(
            @Nullable String locale,
            @Nullable String country,
            @Nullable String buyerIp) {

        public static final Place UNKNOWN = new Place(null, null, null);

        @Override
        public String toString() {
            return "Place[" + locale + ", " + country + "]";
        }
    }

    /** What is bought. @param coupon a code */
    public record Cart(@Nullable String coupon, List<CheckoutItem> items) {

        public Cart {
            items = List.copyOf(items);
        }
    }

    /** Ways to pay in their order, and those not shown. */
    public record Methods(List<String> order, List<String> hidden) {

        public static final Methods STANDARD = new Methods(List.of(), List.of());

        public Methods {
            order = List.copyOf(order);
            hidden = List.copyOf(hidden);
        }
    }
}
