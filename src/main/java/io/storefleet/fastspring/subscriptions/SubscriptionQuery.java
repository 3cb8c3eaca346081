package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.Scope;
import io.storefleet.fastspring.internal.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which subscriptions a list is asked for (contract 11.1); all conditions must hold, absent ones do not count. Start
 * with {@link #all()}.
 *
 * @param customReferenceId known from documents of 2019 only
 */
public record SubscriptionQuery(
        @Nullable AccountId account,
        @Nullable Between between,
        List<ProductPath> products,
        @Nullable Scope scope,
        @Nullable Status status,
        @Nullable String customReferenceId) {

    private static final SubscriptionQuery ALL = new SubscriptionQuery(null, null, List.of(), null, null, null);

    public SubscriptionQuery {
        products = List.copyOf(products);
    }

    /** A range of days, and what must have happened in it; the service says nothing of a range without an event. */
    public record Between(
            LocalDate begin, LocalDate end, @Nullable Event event) {

        public Between {
            if (end.isBefore(begin)) {
                throw new IllegalArgumentException("A range of days ends after it begins");
            }
        }
    }

    /** What happened to a subscription on a day. */
    public enum Event {
        CANCELED,
        CHARGED,
        CREATED,
        DEACTIVATED,
        TRIALENDED,
        TRIALSTARTED
    }

    /** The states that can be asked for: {@code PAUSED} cannot, and {@code ACTIVE} includes those in trial. */
    public enum Status {
        ACTIVE,
        CANCELED,
        DEACTIVATED,
        OVERDUE,
        TRIAL
    }

    public static SubscriptionQuery all() {
        return ALL;
    }

    public SubscriptionQuery withAccount(AccountId owner) {
        return new SubscriptionQuery(owner, between, products, scope, status, customReferenceId);
    }

    /** Those to which this happened in the days, as {@code yyyy-mm-dd}; inclusiveness is not documented. */
    public SubscriptionQuery withEvent(Event event, LocalDate begin, LocalDate end) {
        return new SubscriptionQuery(
                account, new Between(begin, end, event), products, scope, status, customReferenceId);
    }

    /** A range without an event, which the service takes but may not heed. */
    public SubscriptionQuery between(LocalDate begin, LocalDate end) {
        return new SubscriptionQuery(
                account, new Between(begin, end, null), products, scope, status, customReferenceId);
    }

    public SubscriptionQuery withProducts(List<ProductPath> paths) {
        return new SubscriptionQuery(account, between, paths, scope, status, customReferenceId);
    }

    /** Live or test data; both where nothing is said. */
    public SubscriptionQuery withScope(Scope wanted) {
        return new SubscriptionQuery(account, between, products, wanted, status, customReferenceId);
    }

    public SubscriptionQuery withStatus(Status wanted) {
        return new SubscriptionQuery(account, between, products, scope, wanted, customReferenceId);
    }

    public SubscriptionQuery withCustomReferenceId(String wanted) {
        return new SubscriptionQuery(account, between, products, scope, status, wanted);
    }

    Query parameters() {
        Query query = new Query().add("accountId", account);
        if (between != null) {
            query.add("begin", between.begin()).add("end", between.end()).add("event", word(between.event()));
        }
        return query.add("products", products)
                .add("scope", scope)
                .add("status", word(status))
                .add("customReferenceId", customReferenceId);
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "SubscriptionQuery[hidden]";
    }
}
