package io.storefleet.simulator.billing;

import io.storefleet.simulator.state.SimulatedOrder;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An update as asked for (contract §11.4): what is edited, and whether money moves at once. */
public record Update(List<UnaryOperator<SimulatedSubscription>> edits, boolean uncancels, Money money) {

    /** Later at the next charge, at once, or only computed. */
    public enum Money {
        LATER,
        PRORATE,
        PREVIEW
    }

    /** The subscription as it would be. */
    public SimulatedSubscription applied(SimulatedSubscription one) {
        SimulatedSubscription edited = one;
        for (UnaryOperator<SimulatedSubscription> edit : edits) {
            edited = edit.apply(edited);
        }
        return edited;
    }

    /** What came of it; proration and order are there when money was asked for. */
    public record Done(
            SimulatedSubscription now,
            @Nullable Proration proration,
            @Nullable SimulatedOrder order) {}
}
