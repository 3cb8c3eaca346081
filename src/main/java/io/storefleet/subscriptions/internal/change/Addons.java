package io.storefleet.subscriptions.internal.change;

import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.subscriptions.SubscriptionChange.Addon;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Add-ons as a fact: {@code product:quantity}, between blanks. */
final class Addons {

    static final String FACT = "addons";

    private Addons() {}

    static SortedMap<String, Integer> of(Subscription subscription) {
        var addons = new TreeMap<String, Integer>();
        subscription.addons().forEach(addon -> {
            if (addon.product() != null) {
                addons.put(addon.product().value(), Objects.requireNonNullElse(addon.quantity(), 1));
            }
        });
        return addons;
    }

    static SortedMap<String, Integer> after(SortedMap<String, Integer> before, List<Addon> changes) {
        var addons = new TreeMap<>(before);
        changes.forEach(change -> {
            if (change.quantity() == 0) {
                addons.remove(change.product());
            } else {
                addons.put(change.product(), change.quantity());
            }
        });
        return addons;
    }

    static String text(SortedMap<String, Integer> addons) {
        return addons.isEmpty()
                ? "none"
                : addons.entrySet().stream()
                        .map(each -> each.getKey() + ":" + each.getValue())
                        .collect(Collectors.joining(" "));
    }

    static SortedMap<String, Integer> parse(String text) {
        var addons = new TreeMap<String, Integer>();
        for (var each : text.split(" ")) {
            var parts = each.split(":");
            if (parts.length == 2) {
                addons.put(parts[0], Integer.valueOf(parts[1]));
            }
        }
        return addons;
    }
}
