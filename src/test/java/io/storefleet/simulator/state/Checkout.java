package io.storefleet.simulator.state;

import io.storefleet.simulator.state.SimulatedOrder.Amounts;
import io.storefleet.simulator.state.SimulatedOrder.Buyer;
import io.storefleet.simulator.state.SimulatedOrder.Details;
import io.storefleet.simulator.state.SimulatedOrder.Keys;
import io.storefleet.simulator.state.SimulatedOrder.Line;
import io.storefleet.simulator.state.SimulatedOrder.Marks;
import io.storefleet.simulator.state.SimulatedOrder.Payment;
import io.storefleet.simulator.state.SimulatedOrder.Stage;
import io.storefleet.simulator.state.SimulatedOrder.Status;
import io.storefleet.simulator.world.Ids;
import io.storefleet.simulator.world.Market;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Product;
import io.storefleet.simulator.world.Purchase;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.Taxes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes orders after the start: by a call, a session or a renewal. Tells nobody; the caller says what happened. */
public final class Checkout {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final StoreState state;

    Checkout(StoreState state) {
        this.state = state;
    }

    /** What is bought and how; the status says whether the charge worked. */
    public record Cart(Market market, List<Line> lines, Marks marks, Payment payment, Course course) {

        /** How the order came and ended. */
        public record Course(Status status, boolean live, boolean rebill) {}
    }

    /** A card on file, or the test method where nothing is live. */
    public static Payment onFile(boolean live) {
        return live ? new Payment("creditcard", "visa", "4242") : new Payment("test", null, null);
    }

    /** An item of so many at a price each, which includes tax, less a percentage. */
    public static Line line(Product product, int quantity, Price price, Market market, Details details) {
        Money list = price.each().times(BigDecimal.valueOf(quantity));
        BigDecimal kept = HUNDRED.subtract(price.percentOff()).divide(HUNDRED, 6, RoundingMode.HALF_UP);
        Money gross = list.times(kept);
        Money net = Taxes.net(gross, market.country());
        Money discount = Taxes.net(list, market.country()).minus(net);
        return new Line(
                product.path(), product.display(), quantity, new Amounts(net, discount, gross.minus(net)), details);
    }

    /** A price for one, and how much of it a coupon takes. */
    public record Price(Money each, BigDecimal percentOff) {

        public static Price of(Money each) {
            return new Price(each, BigDecimal.ZERO);
        }
    }

    /** Writes the order and adds its charge to the account; main product is the one the charge names. */
    public SimulatedOrder sell(SimulatedAccount account, Cart cart, Product main) {
        return state.write(() -> {
            Instant now = state.time().instant();
            SimulatedOrder order = made(account, cart, now);
            state.orders().put(order);
            state.accounts().bought(account.id(), purchase(order, main, now));
            return order;
        });
    }

    private SimulatedOrder made(SimulatedAccount account, Cart cart, Instant now) {
        Cart.Course course = cart.course();
        boolean accepted = course.status() != Status.PENDING;
        @Nullable String reference = accepted ? state.newReference(course.rebill() ? "B" : "") : null;
        return new SimulatedOrder(
                new Keys(state.newId(Ids.Kind.ORDER), reference, account.id()),
                new Stage(course.status(), course.live(), course.rebill(), now, now),
                new Buyer(account.person(), account.postal(), cart.market(), cart.payment()),
                List.copyOf(cart.lines()),
                cart.marks());
    }

    private static Purchase purchase(SimulatedOrder order, Product main, Instant now) {
        Line first = order.lines().getFirst();
        Purchase.Outcome outcome = switch (order.stage().status()) {
            case COMPLETED -> Purchase.Outcome.SUCCESSFUL;
            case FAILED -> Purchase.Outcome.FAILED;
            case CANCELED -> Purchase.Outcome.CANCELED;
            case PENDING -> Purchase.Outcome.PENDING;
        };
        @Nullable String reference = order.keys().reference();
        Purchase.Keys keys = new Purchase.Keys(
                order.id(), reference == null ? "" : reference, first.details().subscription());
        boolean discounted = first.details().coupon() != null;
        return new Purchase(keys, main, new Purchase.Terms(first.quantity(), discounted, outcome), order.total(), now);
    }
}
