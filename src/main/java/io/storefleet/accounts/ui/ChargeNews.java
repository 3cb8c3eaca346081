package io.storefleet.accounts.ui;

import io.storefleet.fastspring.accounts.Charge;
import io.storefleet.fastspring.accounts.ChargeStatus;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Happening;
import io.storefleet.uikit.Tone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The charges of an account as its timeline tells them. */
final class ChargeNews {

    private ChargeNews() {}

    /** @param orders the store, where the reader may see its orders, to which each leads */
    static List<Happening> of(List<Charge> charges, @Nullable StoreId orders) {
        var news = new ArrayList<Happening>();
        for (var charge : charges) {
            var at = charge.timestamp();
            if (at == null) {
                continue;
            }
            var failed = charge.status().equals(ChargeStatus.FAILED);
            var key = failed ? "accounts.news.charge-failed" : "accounts.news.charge";
            var told = Happening.of(
                    at,
                    "charge" + news.size(),
                    failed ? Tone.BAD : Tone.GOOD,
                    page -> page.getTranslation(key, RowTexts.of(page).amount(charge)));
            var order = charge.order();
            news.add(
                    order == null || orders == null
                            ? told
                            : told.leading(places -> places.order(orders.value(), order)));
        }
        return news;
    }
}
