package io.storefleet.simulator.accounts;

import io.storefleet.simulator.http.Dates;
import io.storefleet.simulator.world.Purchase;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The look-ups that find many accounts: buyers of products, of subscriptions in a state, with refunds, within days. */
final class AccountGroups {

    static final Set<String> KEYS = Set.of("products", "subscriptions", "refunds");

    private static final Set<String> STATES = Set.of("active", "ended", "canceled", "started");

    private final Map<String, String> query;

    AccountGroups(Map<String, String> query) {
        this.query = query;
    }

    /** The field that is wrong, if one is. */
    Optional<String> offender(String key) {
        for (String bound : List.of("begin", "end")) {
            if (query.containsKey(bound) && Dates.day(value(bound)).isEmpty()) {
                return Optional.of(bound);
            }
        }
        boolean wrong = key.equals("subscriptions") && !STATES.contains(value(key))
                || key.equals("refunds") && !value(key).equals("true");
        return wrong ? Optional.of(key) : Optional.empty();
    }

    static String complaint(String field) {
        return switch (field) {
            case "subscriptions" -> "Supported values are active, ended, canceled, started";
            case "refunds" -> "Only true is supported";
            default -> "Invalid " + field + " date";
        };
    }

    Predicate<SimulatedAccount> members(String key) {
        return switch (key) {
            case "products" -> bought(Set.copyOf(List.of(value(key).split(","))));
            case "refunds" ->
                account -> account.trade().purchases().stream()
                        .anyMatch(purchase -> purchase.outcome() == Purchase.Outcome.REFUNDED && within(purchase.at()));
            default ->
                account -> account.trade().subscriptions().stream()
                        .anyMatch(subscription -> fits(subscription, value(key)) && within(subscription.started()));
        };
    }

    private Predicate<SimulatedAccount> bought(Set<String> paths) {
        return account -> account.trade().purchases().stream()
                .anyMatch(purchase -> paths.contains(purchase.product().path()) && within(purchase.at()));
    }

    private static boolean fits(Subscription subscription, String state) {
        return switch (state) {
            case "started" -> true;
            case "ended" -> subscription.state() == Subscription.State.DEACTIVATED;
            case "canceled" -> subscription.state() == Subscription.State.CANCELED;
            default -> subscription.state() != Subscription.State.DEACTIVATED;
        };
    }

    private boolean within(Instant at) {
        boolean lateEnough =
                Dates.day(value("begin")).map(begin -> !at.isBefore(begin)).orElse(true);
        return lateEnough && Dates.day(value("end")).map(at::isBefore).orElse(true);
    }

    private String value(String key) {
        return query.getOrDefault(key, "");
    }
}
