package io.storefleet.simulator.billing;

import io.storefleet.simulator.state.SimulatedOrder.Payment;
import io.storefleet.simulator.world.Market;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Product;
import io.storefleet.simulator.world.Subscription.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A subscription as it is at one moment (contract §11.2); a change makes another one. */
public record SimulatedSubscription(Keys keys, Plan plan, Course course, Buyer buyer, Marks marks) {

    /** Its ids, and the first order's, which is missing for one without an order. */
    public record Keys(
            String id,
            String account,
            @Nullable String initialOrder,
            @Nullable String initialReference) {

        Keys owned(String other) {
            return new Keys(id, other, initialOrder, initialReference);
        }
    }

    /** What is delivered each period, and for how much; prices are for one and include tax. */
    public record Plan(
            Product product,
            int quantity,
            Money price,
            @Nullable Cut cut,
            List<Addon> addons) {

        public Plan product(Product other, Money itsPrice) {
            return new Plan(other, quantity, itsPrice, cut, addons);
        }

        public Plan quantity(int other) {
            return new Plan(product, other, price, cut, addons);
        }

        public Plan price(Money other) {
            return new Plan(product, quantity, other, cut, addons);
        }

        public Plan cut(@Nullable Cut other) {
            return new Plan(product, quantity, price, other, addons);
        }

        public Plan addons(List<Addon> others) {
            return new Plan(product, quantity, price, cut, List.copyOf(others));
        }
    }

    /** A discount on each unit: a percentage or an amount, for so many more charges or for ever, by a coupon or not. */
    public record Cut(
            @Nullable BigDecimal percent,
            @Nullable BigDecimal amount,
            @Nullable Integer periods,
            @Nullable String coupon) {

        /** Never more than the price. */
        public Money of(Money price) {
            if (percent != null) {
                return price.times(percent.movePointLeft(2));
            }
            BigDecimal off = amount == null ? BigDecimal.ZERO : amount;
            return Money.of(off.min(price.amount()), price.currency());
        }
    }

    /** Something delivered besides the plan; the price is for one and includes tax. */
    public record Addon(
            Product product,
            int quantity,
            Money price,
            @Nullable Cut cut) {}

    /** How and where the buyer pays. */
    public record Buyer(
            boolean live,
            Market market,
            Payment payment,
            @Nullable String taxExemptId) {}

    /** What is added to a subscription besides what it sells; declined says why the last charge failed. */
    public record Marks(
            Instant changed,
            @Nullable String declined,
            Map<String, String> tags,
            @Nullable String coTerm) {

        Marks at(Instant moment) {
            return new Marks(moment, declined, tags, coTerm);
        }

        Marks declined(@Nullable String reason) {
            return new Marks(changed, reason, tags, coTerm);
        }

        Marks coTerm(@Nullable String group) {
            return new Marks(changed, declined, tags, group);
        }
    }

    public String id() {
        return keys.id();
    }

    public String account() {
        return keys.account();
    }

    public State state() {
        return course.state();
    }

    public String currency() {
        return plan.price().currency();
    }

    public boolean managed() {
        return course.interval().managed();
    }

    public SimulatedSubscription with(Course other) {
        return new SimulatedSubscription(keys, plan, other, buyer, marks);
    }

    public SimulatedSubscription with(Plan other) {
        return new SimulatedSubscription(keys, other, course, buyer, marks);
    }

    public SimulatedSubscription with(Marks others) {
        return new SimulatedSubscription(keys, plan, course, buyer, others);
    }

    public SimulatedSubscription with(Buyer other) {
        return new SimulatedSubscription(keys, plan, course, other, marks);
    }

    SimulatedSubscription ownedBy(String account) {
        return new SimulatedSubscription(keys.owned(account), plan, course, buyer, marks);
    }

    @Override
    public String toString() {
        return "SimulatedSubscription[" + keys.id() + "]";
    }
}
