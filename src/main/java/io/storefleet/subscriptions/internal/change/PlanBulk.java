package io.storefleet.subscriptions.internal.change;

import io.storefleet.bulk.BulkJson;
import io.storefleet.bulk.BulkLineProblem;
import io.storefleet.bulk.BulkOwn;
import io.storefleet.bulk.BulkStep;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.subscriptions.SubscriptionChange;
import io.storefleet.subscriptions.SubscriptionChange.Plan;
import io.storefleet.team.Verb;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Making many subscriptions other ones; a line may say its own price, quantity, day and coupon. */
class PlanBulk extends SubscriptionBulk<Plan> {

    private static final String PRICE = "price";
    private static final String CURRENCY = "currency";
    private static final String QUANTITY = "quantity";
    private static final String NEXT = "next";
    private static final String COUPON = "coupon";
    private static final String PRODUCT = "product";
    private static final String END = "end";

    /** In the cell of the end: takes away what is there. */
    private static final String NONE = "none";

    PlanBulk(SubscriptionActionService actions) {
        super(
                new Kind<>("subscription.update", Verb.SUBSCRIPTION_EDIT, Plan.class, false, SubscriptionChecks::plan),
                actions);
    }

    /** What a line says. */
    record Own(
            @Nullable BigDecimal price,
            @Nullable String currency,
            @Nullable Integer quantity,
            @Nullable LocalDate next,
            @Nullable String coupon,
            @Nullable String product,
            @Nullable LocalDate end,
            boolean withoutEnd) {}

    @Override
    public Set<Verb> verbs(String request) {
        return read(request).prorated() ? Set.of(Verb.SUBSCRIPTION_REBILL) : least();
    }

    @Override
    public boolean asksForName(String request) {
        return read(request).prorated();
    }

    @Override
    public List<String> columns() {
        return List.of(PRODUCT, PRICE, CURRENCY, QUANTITY, NEXT, END, COUPON);
    }

    @Override
    public @Nullable BulkOwn own(Map<String, String> cells, String request) {
        var plan = read(request);
        if (cells.isEmpty()) {
            if (SubscriptionChecks.saysNothing(plan)) {
                throw new BulkLineProblem(BulkLineProblem.MISSING, QUANTITY);
            }
            return null;
        }
        var price = price(cells.get(PRICE));
        var currency = cells.getOrDefault(CURRENCY, plan.currency());
        if (price != null && currency == null) {
            throw new BulkLineProblem(BulkLineProblem.MISSING, CURRENCY);
        }
        var endless = NONE.equalsIgnoreCase(cells.getOrDefault(END, ""));
        var own = new Own(
                price,
                currency,
                quantity(cells.get(QUANTITY)),
                day(cells, NEXT),
                cells.get(COUPON),
                product(cells.get(PRODUCT)),
                endless ? null : day(cells, END),
                endless);
        return new BulkOwn(BulkJson.write(own), null);
    }

    private static @Nullable BigDecimal price(@Nullable String cell) {
        if (cell == null) {
            return null;
        }
        if (!cell.matches("\\d{1,12}(\\.\\d{1,4})?")) {
            throw new BulkLineProblem(BulkLineProblem.AMOUNT, PRICE);
        }
        return new BigDecimal(cell);
    }

    private static @Nullable Integer quantity(@Nullable String cell) {
        if (cell == null) {
            return null;
        }
        if (!cell.matches("[1-9]\\d{0,8}")) {
            throw new BulkLineProblem(BulkLineProblem.QUANTITY, QUANTITY);
        }
        return Integer.valueOf(cell);
    }

    private static @Nullable LocalDate day(Map<String, String> cells, String column) {
        var cell = cells.get(column);
        try {
            return cell == null ? null : LocalDate.parse(cell);
        } catch (DateTimeParseException none) {
            throw new BulkLineProblem(BulkLineProblem.DAY, column);
        }
    }

    private static @Nullable String product(@Nullable String cell) {
        if (cell != null && !ProductPath.isValid(cell)) {
            throw new BulkLineProblem(BulkLineProblem.FORM, PRODUCT);
        }
        return cell;
    }

    @Override
    SubscriptionChange change(BulkStep step, String request, @Nullable String own) {
        var plan = read(request);
        if (own == null) {
            return plan;
        }
        var line = BulkJson.read(own, Own.class);
        var ends = line.end() != null || line.withoutEnd();
        return new Plan(
                line.product() == null ? plan.product() : line.product(),
                line.quantity() == null ? plan.quantity() : line.quantity(),
                line.price() == null ? plan.price() : line.price(),
                line.price() == null ? plan.currency() : line.currency(),
                line.next() == null ? plan.next() : line.next(),
                ends ? line.end() : plan.end(),
                ends ? line.withoutEnd() : plan.withoutEnd(),
                line.coupon() == null ? plan.coupons() : List.of(line.coupon()),
                plan.prorated(),
                plan.addons(),
                plan.discount());
    }
}
