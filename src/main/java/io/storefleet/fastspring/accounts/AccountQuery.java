package io.storefleet.fastspring.accounts;

import io.storefleet.fastspring.DaySpan;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.internal.Query;
import java.util.Locale;
import java.util.Set;

/** What a list of buyers can be narrowed by: one condition, within a span of days (contract 4.1). */
public sealed interface AccountQuery {

    /** When; the newest documents do not mention it. */
    DaySpan days();

    /** The query parameter the condition is sent as. */
    String parameter();

    /** Buyers of any of the products. */
    record BuyersOf(Set<ProductPath> products, DaySpan days) implements AccountQuery {

        public BuyersOf {
            products = Set.copyOf(products);
            if (products.isEmpty()) {
                throw new IllegalArgumentException("Buyers of a product at least");
            }
        }

        @Override
        public String parameter() {
            return "products";
        }
    }

    /** Buyers with a subscription in the state. */
    record Subscribers(SubscriptionState state, DaySpan days) implements AccountQuery {

        @Override
        public String parameter() {
            return "subscriptions";
        }
    }

    /** Buyers who got money back. */
    record Refunded(DaySpan days) implements AccountQuery {

        @Override
        public String parameter() {
            return "refunds";
        }
    }

    /** What became of a subscription. */
    enum SubscriptionState {
        ACTIVE,
        ENDED,
        CANCELED,
        STARTED
    }

    /** What is sent. */
    default Query parameters() {
        Query query = new Query();
        switch (this) {
            case BuyersOf buyers ->
                query.add(
                        parameter(),
                        buyers.products().stream()
                                .map(ProductPath::value)
                                .sorted()
                                .toList());
            case Subscribers subscribers ->
                query.add(parameter(), subscribers.state().name().toLowerCase(Locale.ROOT));
            case Refunded _ -> query.add(parameter(), true);
        }
        return query.add("begin", days().begin()).add("end", days().end());
    }
}
