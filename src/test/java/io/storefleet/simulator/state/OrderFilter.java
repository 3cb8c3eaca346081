package io.storefleet.simulator.state;

import io.storefleet.simulator.state.SimulatedOrder.Status;
import io.storefleet.simulator.world.Catalogue;
import io.storefleet.simulator.world.OrderKey;
import io.storefleet.simulator.world.Purchase;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which orders a list asks for (contract §7.1, §16.9); what is null or empty does not matter. */
public record OrderFilter(Window window, Set<String> products, Wanted wanted) {

    /** Days of the last change counted from 1970: the first of them, and the one after the last. */
    public record Window(long begin, long end) {

        public static final Window ALWAYS = new Window(Integer.MIN_VALUE, Integer.MAX_VALUE);

        boolean holds(long day) {
            return day >= begin && day < end;
        }
    }

    /** What an order must or must not be. */
    public record Wanted(
            @Nullable Boolean rebill,
            @Nullable Boolean returns,
            @Nullable Boolean live,
            @Nullable Status status) {}

    boolean takes(SimulatedOrder order) {
        return window.holds(order.stage().changedDay())
                && fits(wanted.live(), order.stage().live())
                && fits(wanted.rebill(), order.stage().rebill())
                && fits(wanted.returns(), !order.marks().returns().isEmpty())
                && (wanted.status() == null || wanted.status() == order.stage().status())
                && (products.isEmpty() || products.stream().anyMatch(order::sells));
    }

    /** The same for an order of the world, without making it. */
    boolean takes(OrderKey key, Catalogue catalogue) {
        return window.holds(key.changedDay())
                && fits(wanted.live(), key.live())
                && fits(wanted.rebill(), key.rebill())
                && fits(wanted.returns(), key.returned())
                && (wanted.status() == null || is(wanted.status(), key.outcome()))
                && (products.isEmpty() || sold(key, catalogue));
    }

    private boolean sold(OrderKey key, Catalogue catalogue) {
        String main = catalogue.products().get(key.product()).path();
        @Nullable String second = WorldOrders.second(main, key.rebill());
        return products.contains(main) || second != null && products.contains(second);
    }

    private static boolean is(Status wanted, Purchase.Outcome outcome) {
        return switch (outcome) {
            case SUCCESSFUL, REFUNDED -> wanted == Status.COMPLETED;
            case FAILED -> wanted == Status.FAILED;
            case CANCELED -> wanted == Status.CANCELED;
            case PENDING -> wanted == Status.PENDING;
        };
    }

    private static boolean fits(@Nullable Boolean wanted, boolean actual) {
        return wanted == null || wanted == actual;
    }
}
