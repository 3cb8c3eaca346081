package io.storefleet.simulator.state;

import io.storefleet.simulator.world.Market;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Person;
import io.storefleet.simulator.world.Postal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An order as it is at one moment (contract §7.2); a change makes another one. */
public record SimulatedOrder(Keys keys, Stage stage, Buyer buyer, List<Line> lines, Marks marks) {

    /** The reference is missing until the order is accepted. */
    public record Keys(String id, @Nullable String reference, String account) {}

    /** How far it has come. */
    public record Stage(Status status, boolean live, boolean rebill, Instant created, Instant changed) {

        /** The UTC day of the last change, counted from 1970. */
        public long changedDay() {
            return LocalDate.ofInstant(changed, ZoneOffset.UTC).toEpochDay();
        }
    }

    /** What became of it; canceled means declined. */
    public enum Status {
        COMPLETED,
        CANCELED,
        FAILED,
        PENDING
    }

    /** Who bought, as typed at checkout, and how it was paid. */
    public record Buyer(Person person, Postal postal, Market market, Payment payment) {

        @Override
        public String toString() {
            return "Buyer[]";
        }
    }

    /** Brand and ending are there for cards. */
    public record Payment(
            String type, @Nullable String brand, @Nullable String ending) {}

    /** One item; pseudo items have a product path the catalogue does not know. */
    public record Line(String product, String display, int quantity, Amounts amounts, Details details) {

        Line with(Details others) {
            return new Line(product, display, quantity, amounts, others);
        }
    }

    /** The subtotal is after discount and without tax. */
    public record Amounts(Money subtotal, Money discount, Money tax) {}

    /** What only some items have: prorated charges changed a running period. */
    public record Details(
            @Nullable String subscription,
            @Nullable String coupon,
            @Nullable String driver,
            boolean prorated,
            Map<String, String> attributes) {

        public static final Details NONE = new Details(null, null, null, false, Map.of());

        public Details of(@Nullable String subscriptionId) {
            return new Details(subscriptionId, coupon, driver, prorated, attributes);
        }

        public Details marked(Map<String, String> others) {
            return new Details(subscription, coupon, driver, prorated, others);
        }
    }

    /** What is added to an order besides what was sold; the reason is there when it was not completed. */
    public record Marks(
            Map<String, String> tags,
            List<String> coupons,
            List<Refund> returns,
            @Nullable String buyerReference,
            @Nullable String reason) {

        public static final Marks NONE = new Marks(Map.of(), List.of(), List.of(), null, null);
    }

    /** A return of this order and what it gave back. */
    public record Refund(String id, Money amount) {}

    public String id() {
        return keys.id();
    }

    public String account() {
        return keys.account();
    }

    public String currency() {
        return buyer.market().currency();
    }

    public boolean completed() {
        return stage.status() == Status.COMPLETED;
    }

    public Money subtotal() {
        return sum(line -> line.amounts().subtotal());
    }

    public Money tax() {
        return sum(line -> line.amounts().tax());
    }

    public Money discount() {
        return sum(line -> line.amounts().discount());
    }

    /** What the discount saved the buyer, tax included. */
    public Money discountWithTax() {
        return lines.stream().map(SimulatedOrder::discountWithTax).reduce(Money.zero(currency()), Money::plus);
    }

    private static Money discountWithTax(Line line) {
        Amounts amounts = line.amounts();
        if (amounts.subtotal().amount().signum() == 0) {
            return amounts.discount();
        }
        BigDecimal rate = amounts.tax().amount().divide(amounts.subtotal().amount(), 6, RoundingMode.HALF_UP);
        return amounts.discount().times(BigDecimal.ONE.add(rate));
    }

    public Money total() {
        return subtotal().plus(tax());
    }

    public boolean sells(String product) {
        return lines.stream().anyMatch(line -> line.product().equals(product));
    }

    /** With these tags besides its own; equal keys are replaced. */
    public SimulatedOrder tagged(Map<String, String> more, Instant at) {
        Marks others = new Marks(
                merged(marks.tags(), more), marks.coupons(), marks.returns(), marks.buyerReference(), marks.reason());
        return new SimulatedOrder(keys, changed(at), buyer, lines, others);
    }

    /** With these attributes of the item besides its own. */
    public SimulatedOrder marked(String product, Map<String, String> more, Instant at) {
        List<Line> others = lines.stream()
                .map(line -> line.product().equals(product)
                        ? line.with(line.details().marked(merged(line.details().attributes(), more)))
                        : line)
                .toList();
        return new SimulatedOrder(keys, changed(at), buyer, others, marks);
    }

    /** With one more return. */
    public SimulatedOrder refunded(Refund refund, Instant at) {
        List<Refund> all = new ArrayList<>(marks.returns());
        all.add(refund);
        Marks others =
                new Marks(marks.tags(), marks.coupons(), List.copyOf(all), marks.buyerReference(), marks.reason());
        return new SimulatedOrder(keys, changed(at), buyer, lines, others);
    }

    @Override
    public String toString() {
        return "SimulatedOrder[" + keys.id() + "]";
    }

    private Stage changed(Instant at) {
        return new Stage(stage.status(), stage.live(), stage.rebill(), stage.created(), at);
    }

    private Money sum(Function<Line, Money> part) {
        return lines.stream().map(part).reduce(Money.zero(currency()), Money::plus);
    }

    private static Map<String, String> merged(Map<String, String> before, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(before);
        all.putAll(more);
        return all;
    }
}
