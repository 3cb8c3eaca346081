package io.storefleet.orders.ui;

import io.storefleet.orders.OrderDetail;
import io.storefleet.orders.OrderReturns;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Happening;
import io.storefleet.uikit.Tone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an order itself tells of what happened to it. */
final class OrderNews {

    private OrderNews() {}

    /** @param returns once they were read */
    static List<Happening> of(OrderDetail order, @Nullable OrderReturns returns) {
        var news = new ArrayList<Happening>();
        int number = 0;
        for (var charge : order.charges()) {
            if (charge.at() != null) {
                var money = charge.amount();
                var key = charge.failed() ? "orders.news.charge-failed" : "orders.news.charge";
                news.add(Happening.of(
                        charge.at(),
                        "charge" + number++,
                        charge.failed() ? Tone.BAD : Tone.GOOD,
                        page -> page.getTranslation(
                                key, money == null ? "" : Formats.here().money(money.amount(), money.currency()))));
            }
        }
        for (var back : returns == null ? List.<OrderReturns.Given>of() : returns.given()) {
            if (back.at() != null) {
                var money = back.total();
                news.add(Happening.of(
                        back.at(),
                        back.id().value(),
                        Tone.INFO,
                        page -> page.getTranslation(
                                "orders.news.returned",
                                money == null ? "" : Formats.here().money(money.amount(), money.currency()))));
            }
        }
        return news;
    }
}
