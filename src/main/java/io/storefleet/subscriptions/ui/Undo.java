package io.storefleet.subscriptions.ui;

import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.subscriptions.SubscriptionActions.Ask;
import io.storefleet.subscriptions.SubscriptionChange;
import io.storefleet.subscriptions.SubscriptionChange.Addon;
import io.storefleet.subscriptions.SubscriptionChange.Plan;
import io.storefleet.subscriptions.SubscriptionChange.Uncancel;
import io.storefleet.tenancy.StoreId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What takes a change back where FastSpring allows that: a cancellation with its period, a plan that is not prorated. */
record Undo(UUID token, SubscriptionChange change) {

    Undo(SubscriptionChange change) {
        this(UUID.randomUUID(), change);
    }

    /** Empty where it cannot be taken back. */
    static Optional<SubscriptionChange> of(IntentView done) {
        var facts = done.told().facts();
        return switch (done.kind()) {
            case "subscription.cancel" ->
                "period-end".equals(facts.get("when")) ? Optional.of(new Uncancel()) : Optional.empty();
            // A discount cannot be taken off again.
            case "subscription.update" ->
                facts.containsKey("discount")
                        ? Optional.empty()
                        : Optional.of(back(facts, done.told().before()));
            default -> Optional.empty();
        };
    }

    /** Only what was changed goes back to what it was. */
    private static SubscriptionChange back(Map<String, String> wanted, Map<String, String> before) {
        var hadEnd = !before.getOrDefault("end", "none").equals("none");
        return new Plan(
                was(wanted, before, "product", product -> product),
                was(wanted, before, "quantity", Integer::valueOf),
                was(wanted, before, "price", BigDecimal::new),
                before.get("currency"),
                was(wanted, before, "next", LocalDate::parse),
                hadEnd ? was(wanted, before, "end", LocalDate::parse) : null,
                wanted.containsKey("end") && !hadEnd,
                null,
                false,
                addons(wanted.getOrDefault("addons", ""), before.getOrDefault("addons", "")),
                null);
    }

    /** Those that were changed, with the quantities they had; 0 where there was none. */
    private static List<Addon> addons(String wanted, String before) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var now = read(wanted);
        var old = read(before);
        return Stream.concat(now.keySet().stream(), old.keySet().stream())
                .distinct()
                .filter(product -> !Objects.equals(now.get(product), old.get(product)))
                .map(product -> new Addon(product, old.getOrDefault(product, 0)))
                .toList();
    }

    /** {@code product:quantity}, between blanks. */
    private static Map<String, Integer> read(String addons) {
        return Arrays.stream(addons.split(" "))
                .map(each -> each.split(":"))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> Integer.valueOf(parts[1])));
    }

    private static <T> @Nullable T was(
            Map<String, String> wanted, Map<String, String> before, String name, Function<String, T> read) {
        var value = before.get(name);
        return wanted.containsKey(name) && value != null ? read.apply(value) : null;
    }

    Ask ask(StoreId store, SubscriptionId subscription, Basis basis) {
        return new Ask(store, subscription, token, basis);
    }
}
