package io.storefleet.health;

import io.storefleet.tenancy.StoreId;
import java.math.BigDecimal;

/**
 * What came in at one store on one day in one currency, live or test.
 *
 * @param currency ISO 4217; empty for what has no money in it
 * @param revenue totals of completed orders, tax included, returns not taken off
 * @param subscriptions new ones
 * @param failedRebills subscriptions whose charge failed
 */
public record DayNumbers(
        StoreId store,
        boolean live,
        String currency,
        long orders,
        BigDecimal revenue,
        long subscriptions,
        long cancellations,
        long failedRebills) {}
