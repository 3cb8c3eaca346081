package io.storefleet.fastspring.accounts;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.internal.Query;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a list of buyers can be narrowed by: one condition, within a span of days (contract 4.1). */
public sealed interface AccountQuery {

    Days days();

    /** The query parameter the condition is sent as. */
    String parameter();

    /** Buyers of any of the products. */
    record BuyersOf(Set<ProductPath> products, Days days) implements AccountQuery {

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
    record Subscribers(SubscriptionState state, Days days) implements AccountQuery {

        @Override
        public String parameter() {
            return "subscriptions";
        }
    }

    /** Buyers who got money back. */
    record Refunded(Days days) implements AccountQuery {

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

    /** A span of UTC days, open where null. The newest documents do not mention it. */
    record Days(@Nullable LocalDate begin, @Nullable LocalDate end) {

        /** Any day. */
        public static final Days ALL = new Days(null, null);

        public Days {
            if (begin != null && end != null && !begin.isBefore(end)) {
                throw new IllegalArgumentException("The end is at least one day after the beginning");
            }
        }
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
