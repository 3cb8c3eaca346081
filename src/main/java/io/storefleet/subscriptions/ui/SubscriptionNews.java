package io.storefleet.subscriptions.ui;

import io.storefleet.subscriptions.Changed;
import io.storefleet.subscriptions.SubscriptionDetail;
import io.storefleet.subscriptions.SubscriptionDetail.Attempt;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Happening;
import io.storefleet.uikit.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a subscription itself tells of what happened to it. */
final class SubscriptionNews {

    private final SubscriptionDetail it;
    private final StoreId store;
    private final List<Happening> news = new ArrayList<>();

    SubscriptionNews(SubscriptionDetail it, StoreId store) {
        this.it = it;
        this.store = store;
    }

    /** @param changes once they were read */
    List<Happening> of(List<Changed> changes) {
        int number = 0;
        for (var charge : it.charges()) {
            charge(charge, number++);
        }
        changes.forEach(this::change);
        day(it.schedule().begin(), "began", Tone.GOOD);
        day(it.schedule().canceled(), "canceled", Tone.WARN);
        day(it.schedule().deactivation(), "ended", Tone.WARN);
        return news;
    }

    private void charge(Attempt charge, int number) {
        if (charge.at() == null) {
            return;
        }
        var money = charge.amount();
        var key = charge.failed() ? "subscriptions.news.charge-failed" : "subscriptions.news.charge";
        var order = it.sight().orders() ? charge.order() : null;
        var told = Happening.of(
                charge.at(),
                "charge" + number,
                charge.failed() ? Tone.BAD : Tone.GOOD,
                page -> page.getTranslation(
                        key, money == null ? "" : Formats.here().money(money.amount(), money.currency())));
        news.add(order == null ? told : told.leading(places -> places.order(store.value(), order)));
    }

    private void change(Changed change) {
        if (change.at() != null) {
            news.add(Happening.of(
                    change.at(), change.id(), Tone.INFO, page -> ChangesPart.said(SubscriptionWords.of(page), change)));
        }
    }

    /** What lies ahead has not happened. */
    private void day(@Nullable LocalDate day, String word, Tone tone) {
        if (day != null && !day.isAfter(it.sight().today())) {
            var key = "subscriptions.news." + word;
            news.add(Happening.on(day, word, tone, page -> page.getTranslation(key)));
        }
    }
}
