package io.storefleet.health.internal;

import io.storefleet.health.Finding;
import io.storefleet.store.StoreView.Connection;
import io.storefleet.tenancy.StoreId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one store is judged by.
 *
 * @param before what the last round found
 */
record StoreFacts(
        StoreId store, Connection connection, Copy copy, Events events, Trade trade, Late late, List<Finding> before) {

    /**
     * How far the copy is.
     *
     * @param begun whether anything is known of it
     * @param percent how much of the first copy is there, 0 while nobody knows
     * @param freshUntil up to when it is sure to be like the store
     * @param countedAt when the store's days were counted last
     */
    record Copy(
            boolean begun,
            boolean whole,
            int percent,
            @Nullable Instant freshUntil,
            @Nullable String trouble,
            @Nullable Instant troubleAt,
            @Nullable Instant countedAt) {}

    /**
     * What is heard of the store.
     *
     * @param deliveries webhooks in 28 days
     * @param usualGap the second longest time without any
     * @param setUpAt when a webhook was set up, if one was
     * @param waiting events not yet in the copy, at most 1,000
     */
    record Events(
            long deliveries,
            @Nullable Duration usualGap,
            @Nullable Instant setUpAt,
            @Nullable Instant heardAt,
            long waiting,
            @Nullable Instant waitingSince) {}

    /** Charges that went well, and those that failed. */
    record Tally(long good, long bad) {

        long all() {
            return good + bad;
        }
    }

    /**
     * Charges of the last 24 hours and 7 days, each with the 28 days before.
     *
     * @param mode live orders as good ones, test orders as bad ones
     */
    record Trade(Tally day, Tally dayNorm, Tally week, Tally weekNorm, Tally mode) {}

    /** Active subscriptions whose next charge is in the past, and the day of the oldest. */
    record Late(long count, @Nullable LocalDate oldest) {}
}
