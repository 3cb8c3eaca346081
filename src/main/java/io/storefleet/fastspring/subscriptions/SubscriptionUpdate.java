package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.SubscriptionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of one subscription (contract 11.4). Start with {@link #of}; to take back a cancellation there is
 * {@link Subscriptions#uncancel}.
 *
 * @param term null leaves how long it runs
 * @param renewal null leaves how it is renewed
 * @param taxExemptId null leaves it, an empty text removes it
 */
public record SubscriptionUpdate(
        SubscriptionId subscription,
        PlanChange plan,
        Timing timing,
        @Nullable Term term,
        @Nullable Renewal renewal,
        @Nullable String taxExemptId) {

    /** When the change is paid for; moving the next charge and prorating exclude each other. */
    public sealed interface Timing {

        /** From the next charge on, which stays where it is. */
        record AtNextCharge() implements Timing {}

        /** At once: the difference is charged or credited when the update is made. */
        record Prorated() implements Timing {}

        /** From the next charge on, which moves to this day. */
        record MoveNextCharge(LocalDate day) implements Timing {}
    }

    /** How long the subscription runs; an end and a number of periods exclude each other. */
    public sealed interface Term {

        record EndsOn(LocalDate day) implements Term {}

        /** Takes an end that was set off again. */
        record WithoutEnd() implements Term {}

        /** So many more periods, at least one. */
        record Periods(int remaining) implements Term {

            public Periods {
                if (remaining < 1) {
                    throw new IllegalArgumentException("At least one period remains; to end it now say cancelNow");
                }
            }
        }

        /** Renews for ever. */
        record Endless() implements Term {}
    }

    /** Who makes the next payment happen. */
    public enum Renewal {
        AUTOMATIC,
        /** The buyer pays each period by hand; no payment method is kept. */
        MANUAL
    }

    public static SubscriptionUpdate of(SubscriptionId subscription) {
        return new SubscriptionUpdate(subscription, PlanChange.none(), new Timing.AtNextCharge(), null, null, null);
    }

    public SubscriptionUpdate withPlan(PlanChange change) {
        return new SubscriptionUpdate(subscription, change, timing, term, renewal, taxExemptId);
    }

    public SubscriptionUpdate withTiming(Timing when) {
        return new SubscriptionUpdate(subscription, plan, when, term, renewal, taxExemptId);
    }

    public SubscriptionUpdate withTerm(Term length) {
        return new SubscriptionUpdate(subscription, plan, timing, length, renewal, taxExemptId);
    }

    public SubscriptionUpdate withRenewal(Renewal how) {
        return new SubscriptionUpdate(subscription, plan, timing, term, how, taxExemptId);
    }

    /** Not blank. */
    public SubscriptionUpdate withTaxExemptId(String id) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("To remove the exemption say withoutTaxExemption");
        }
        return new SubscriptionUpdate(subscription, plan, timing, term, renewal, id);
    }

    public SubscriptionUpdate withoutTaxExemption() {
        return new SubscriptionUpdate(subscription, plan, timing, term, renewal, "");
    }

    @Override
    public String toString() {
        return "SubscriptionUpdate[" + subscription + "]";
    }
}
