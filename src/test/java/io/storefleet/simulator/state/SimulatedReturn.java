package io.storefleet.simulator.state;

import io.storefleet.simulator.world.Money;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A refund (contract §9.1); the order is as it was before. */
public record SimulatedReturn(Keys keys, SimulatedOrder order, List<Part> parts, Story story, Instant at) {

    /** The reference ends in X. */
    public record Keys(String id, String reference) {}

    /** What one item gave back, without tax and the tax. */
    public record Part(SimulatedOrder.Line line, Money subtotal, Money tax, boolean whole) {}

    /** The reason as people read it, the note for the buyer, and who did it. */
    public record Story(String reason, @Nullable String note, String performerType, String performer) {}

    public String id() {
        return keys.id();
    }

    public Money subtotal() {
        return sum(Part::subtotal);
    }

    public Money tax() {
        return sum(Part::tax);
    }

    public Money total() {
        return subtotal().plus(tax());
    }

    @Override
    public String toString() {
        return "SimulatedReturn[" + keys.id() + "]";
    }

    private Money sum(Function<Part, Money> share) {
        return parts.stream().map(share).reduce(Money.zero(order.currency()), Money::plus);
    }
}
