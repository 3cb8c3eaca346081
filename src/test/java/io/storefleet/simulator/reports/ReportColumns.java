package io.storefleet.simulator.reports;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of one kind of report (contract §14): what describes a charge, and what is summed. */
record ReportColumns(
        String name,
        Map<String, Function<ReportFact, @Nullable Object>> descriptive,
        Map<String, Function<ReportFact, BigDecimal>> metrics) {

    private static final Set<String> SUBSCRIPTION_METRICS = Set.of(
            "average_mrr",
            "customer_churn",
            "lifetime_value",
            "mrr_decrease",
            "mrr_downgrade",
            "mrr_growth_rate",
            "mrr_increase",
            "mrr_paused",
            "mrr_resumed",
            "mrr_upgrade",
            "revenue_churn",
            "subscriber_loss");
    private static final Set<String> REVENUE_METRICS = Set.of(
            "fixed_fee",
            "fixed_fee_in_usd",
            "return_fee",
            "return_fee_in_usd",
            "store_chargeback_fee",
            "tax_fee",
            "tax_fee_in_usd",
            "transaction_fee",
            "transaction_fee_in_usd",
            "transaction_rate",
            "digital_fulfillment_fee",
            "digital_fulfillment_fee_in_usd",
            "digital_backup_fulfillment_fee",
            "digital_backup_fulfillment_fee_in_usd",
            "physical_backup_fulfillment_fee",
            "physical_backup_fulfillment_fee_in_usd");

    static ReportColumns subscription() {
        Map<String, Function<ReportFact, BigDecimal>> sums = zeros(SUBSCRIPTION_METRICS);
        sums.put("activations", fact -> count(fact.first()));
        sums.put("new_subscribers", fact -> count(fact.first()));
        sums.put("cancellations", _ -> BigDecimal.ZERO);
        sums.put("mrr", ReportFact::monthly);
        sums.put("arr", fact -> fact.monthly().multiply(BigDecimal.valueOf(12)));
        sums.put("subscribers", _ -> BigDecimal.ONE);
        sums.put("subscriptions", _ -> BigDecimal.ONE);
        sums.put("subscription_quantity", ReportColumns::units);
        return new ReportColumns("SubscriptionReport", ReportDescriptions.all(), sums);
    }

    static ReportColumns revenue() {
        Map<String, Function<ReportFact, BigDecimal>> sums = zeros(REVENUE_METRICS);
        sums.put("income", fact -> fact.purchase().total().minus(fact.tax()).amount());
        sums.put(
                "income_in_usd",
                fact -> fact.dollars().minus(fact.tax().in("USD")).amount());
        sums.put("tax", fact -> fact.tax().amount());
        sums.put("tax_in_usd", fact -> fact.tax().in("USD").amount());
        sums.put("transaction_amount", fact -> fact.purchase().total().amount());
        sums.put("transaction_amount_in_usd", fact -> fact.dollars().amount());
        sums.put("grand_total_in_usd", fact -> fact.dollars().amount());
        sums.put("transaction_item_count", _ -> BigDecimal.ONE);
        sums.put("product_count", _ -> BigDecimal.ONE);
        sums.put("product_units", ReportColumns::units);
        sums.put("subscription_quantity", ReportColumns::units);
        return new ReportColumns("RevenueReport", ReportDescriptions.all(), sums);
    }

    boolean knows(String asked) {
        return descriptive.containsKey(key(asked)) || metrics.containsKey(key(asked));
    }

    boolean groupable(String asked) {
        return descriptive.containsKey(key(asked));
    }

    /** Rows name every column in lower case. */
    static String key(String asked) {
        return asked.toLowerCase(Locale.ROOT);
    }

    private static BigDecimal units(ReportFact fact) {
        return BigDecimal.valueOf(fact.purchase().terms().quantity());
    }

    private static BigDecimal count(boolean counts) {
        return counts ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private static Map<String, Function<ReportFact, BigDecimal>> zeros(Set<String> names) {
        Map<String, Function<ReportFact, BigDecimal>> sums = new LinkedHashMap<>();
        names.forEach(name -> sums.put(name, _ -> BigDecimal.ZERO));
        return sums;
    }
}
