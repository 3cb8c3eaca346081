package io.storefleet.simulator.reports;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of reports that describe a charge (contract §14). */
final class ReportDescriptions {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private ReportDescriptions() {}

    static Map<String, Function<ReportFact, @Nullable Object>> all() {
        Map<String, Function<ReportFact, @Nullable Object>> all = new HashMap<>();
        who(all);
        what(all);
        when(all);
        how(all);
        return all;
    }

    private static void who(Map<String, Function<ReportFact, @Nullable Object>> all) {
        all.put("buyer_email", fact -> fact.account().email());
        all.put("buyer_id", fact -> fact.account().id());
        all.put("company_id", fact -> "company-" + fact.store().slug());
        all.put("company_name", fact -> fact.store().name());
        all.put("store_id", fact -> "store-" + fact.store().slug());
        all.put("store_name", fact -> fact.store().name());
        all.put("country_iso", fact -> fact.account().market().country());
        all.put("countryiso", fact -> fact.account().market().country());
        all.put(
                "country_name",
                fact -> Locale.of("", fact.account().market().country()).getDisplayCountry(Locale.ENGLISH));
        all.put("segment", _ -> "consumer");
    }

    private static void what(Map<String, Function<ReportFact, @Nullable Object>> all) {
        all.put("product_path", fact -> fact.product().path());
        all.put("product_name", fact -> fact.product().display());
        all.put("product_display_name", fact -> fact.product().display());
        all.put("product_id", fact -> "product-" + fact.product().path());
        all.put("item_id", fact -> fact.purchase().order() + "-1");
        all.put("order_id", fact -> fact.purchase().order());
        all.put("coupon", fact -> fact.purchase().terms().discounted() ? "WELCOME10" : null);
        all.put("discount", fact -> fact.purchase().terms().discounted() ? "10" : null);
        all.put("driving_offer_type", _ -> null);
        all.put("driving_product_path", _ -> null);
        all.put("subscription_id", fact -> fact.purchase().keys().subscription());
        all.put("subscription_period", fact -> fact.product().kind().interval());
        all.put("subscription_status", fact -> fact.recurring() ? "active" : null);
        all.put("transaction_currency", fact -> fact.purchase().total().currency());
    }

    private static void when(Map<String, Function<ReportFact, @Nullable Object>> all) {
        all.put("transaction_date", fact -> fact.day().toString());
        all.put("transaction_day", fact -> fact.day().getDayOfMonth());
        all.put("transaction_month", fact -> fact.day().getMonthValue());
        all.put("transaction_year", fact -> fact.day().getYear());
        all.put("transaction_time_utc", fact -> TIME.format(fact.purchase().at()));
        all.put("occurred_date", fact -> fact.day().toString());
        all.put("sync_date", fact -> fact.day().toString());
        all.put("syncdate", fact -> fact.day().toString());
        all.put("subscription_start_date", fact -> fact.recurring() ? fact.day().toString() : null);
        all.put(
                "subscription_period_start",
                fact -> fact.recurring() ? fact.day().toString() : null);
        all.put("subscription_period_end", fact -> switch (fact.product().kind()) {
            case MONTHLY -> fact.day().plusMonths(1).toString();
            case YEARLY -> fact.day().plusYears(1).toString();
            default -> null;
        });
    }

    private static void how(Map<String, Function<ReportFact, @Nullable Object>> all) {
        all.put("purchase_type", fact -> fact.first() ? "first" : "recurring");
        all.put("return_true_false", ReportFact::refunded);
        all.put("churn_type", _ -> null);
        all.put("chargeback_true_false", _ -> false);
        all.put("subscription_true_false", ReportFact::recurring);
    }
}
