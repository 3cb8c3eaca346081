package io.storefleet.health.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.health.DayNumbers;
import io.storefleet.health.Today;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Formats;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Today's numbers of the chosen stores: live ones large, test ones beside them and never in the same sum. */
final class NumberTiles extends Div {

    private static final long serialVersionUID = 1L;

    NumberTiles() {
        addClassName("sf-tiles");
    }

    void show(Today today, Set<StoreId> stores, Formats formats) {
        var numbers = today.numbers().stream()
                .filter(each -> stores.contains(each.store()))
                .toList();
        var noOrders = today.withoutOrders().containsAll(stores);
        var noSubscriptions = today.withoutSubscriptions().containsAll(stores);
        removeAll();
        if (noOrders) {
            add(refused("health.tile.revenue", Verb.ORDER_VIEW), refused("health.tile.orders", Verb.ORDER_VIEW));
        } else {
            add(revenue(numbers, formats), counted("health.tile.orders", numbers, DayNumbers::orders, formats));
        }
        if (noSubscriptions) {
            add(refused("health.tile.subscriptions", Verb.SUBSCRIPTION_VIEW));
        } else {
            add(
                    counted("health.tile.subscriptions", numbers, DayNumbers::subscriptions, formats),
                    counted("health.tile.cancellations", numbers, DayNumbers::cancellations, formats),
                    counted("health.tile.failed-rebills", numbers, DayNumbers::failedRebills, formats));
        }
    }

    /** One sum a currency, that of the most orders first: amounts of different currencies cannot be compared. */
    private Div revenue(List<DayNumbers> numbers, Formats formats) {
        var live = sums(numbers, true);
        var tile = tile(
                "health.tile.revenue", live.isEmpty() ? "–" : live.getFirst().text(formats));
        if (live.size() > 1) {
            var others = live.stream().skip(1).map(sum -> sum.text(formats)).toList();
            tile.add(line(String.join(" · ", others), "sf-tile-more"));
        }
        tile.addClassName("sf-tile-wide");
        var test = sums(numbers, false);
        if (!test.isEmpty()) {
            var texts = test.stream().map(sum -> sum.text(formats)).toList();
            tile.add(line(getTranslation("health.tile.test", String.join(" · ", texts)), "sf-quiet"));
        } else if (!live.isEmpty()) {
            tile.add(line(getTranslation("health.tile.revenue.note"), "sf-quiet"));
        }
        return tile;
    }

    private record Sum(String currency, long orders, BigDecimal revenue) {

        private String text(Formats formats) {
            return formats.money(revenue, currency);
        }
    }

    private static List<Sum> sums(List<DayNumbers> numbers, boolean live) {
        Map<String, Sum> sums = new LinkedHashMap<>();
        numbers.stream()
                .filter(each -> each.live() == live && !each.currency().isEmpty())
                .forEach(each -> sums.merge(
                        each.currency(),
                        new Sum(each.currency(), each.orders(), each.revenue()),
                        (one, other) -> new Sum(
                                one.currency(),
                                one.orders() + other.orders(),
                                one.revenue().add(other.revenue()))));
        return sums.values().stream()
                .sorted(Comparator.comparingLong(Sum::orders).reversed().thenComparing(Sum::currency))
                .toList();
    }

    private Div counted(String key, List<DayNumbers> numbers, ToLongFunction<DayNumbers> what, Formats formats) {
        var live = numbers.stream().filter(DayNumbers::live).mapToLong(what).sum();
        var test = numbers.stream().filter(each -> !each.live()).mapToLong(what).sum();
        var tile = tile(key, formats.number(live));
        if (test > 0) {
            tile.add(line(getTranslation("health.tile.test", formats.number(test)), "sf-quiet"));
        }
        return tile;
    }

    private Div refused(String key, Verb verb) {
        var tile = tile(key, "–");
        tile.add(line(getTranslation("health.finding.needs-right", verb.key()), "sf-quiet"));
        return tile;
    }

    private Div tile(String key, String value) {
        var tile = new Div(line(getTranslation(key), "sf-quiet"), line(value, "sf-big"));
        tile.addClassNames("sf-card", "sf-tile");
        return tile;
    }

    private static Span line(String text, String css) {
        var line = new Span(text);
        line.addClassName(css);
        return line;
    }
}
