package io.storefleet.orders.internal.change;

import io.storefleet.bulk.BulkCheck;
import io.storefleet.bulk.BulkJson;
import io.storefleet.bulk.BulkLineProblem;
import io.storefleet.bulk.BulkOwn;
import io.storefleet.bulk.BulkRefusal;
import io.storefleet.bulk.BulkStep;
import io.storefleet.bulk.PlainBulk;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.TargetKind;
import io.storefleet.orders.OrderBulk.Refunds;
import io.storefleet.orders.OrderChange.Refund;
import io.storefleet.team.Verb;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Giving back what is left of many orders, or of each the amounts its lines say. */
@Component
@Order(1)
class RefundBulk extends PlainBulk {

    private static final String PRODUCT = "product";
    private static final String AMOUNT = "amount";
    private static final String LEFT = "(m.total - coalesce(m.returned, 0))";

    private final OrderSteps steps;

    RefundBulk(OrderSteps steps) {
        super(new What("return.create", "orders", TargetKind.ORDER, Set.of(Verb.RETURN_CREATE), true));
        this.steps = steps;
    }

    /** What the lines about one order say. */
    record Parts(Map<String, BigDecimal> parts) {}

    @Override
    public BulkCheck check(String request) {
        return new BulkCheck(
                "case when not m.completed or m.total is null then 'not-completed' when " + LEFT
                        + " <= 0 then 'nothing-left' when r.amount > " + LEFT + " then 'amount-over' end",
                Set.of("nothing-left"),
                LEFT,
                "m.currency",
                "m.reference",
                Map.of());
    }

    @Override
    public List<String> columns() {
        return List.of(PRODUCT, AMOUNT);
    }

    @Override
    public @Nullable BulkOwn own(Map<String, String> cells, String request) {
        var product = cells.get(PRODUCT);
        var amount = cells.get(AMOUNT);
        if (product == null && amount == null) {
            return null;
        }
        if (product == null || amount == null) {
            throw new BulkLineProblem(BulkLineProblem.MISSING, product == null ? PRODUCT : AMOUNT);
        }
        if (!amount.matches("\\d{1,12}(\\.\\d{1,4})?") || new BigDecimal(amount).signum() == 0) {
            throw new BulkLineProblem(BulkLineProblem.AMOUNT, AMOUNT);
        }
        return own(Map.of(product, new BigDecimal(amount)));
    }

    private static BulkOwn own(Map<String, BigDecimal> parts) {
        var sum = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new BulkOwn(BulkJson.write(new Parts(parts)), sum);
    }

    @Override
    public BulkOwn together(BulkOwn first, BulkOwn more) {
        var parts = new HashMap<>(BulkJson.read(first.request(), Parts.class).parts());
        BulkJson.read(more.request(), Parts.class).parts().forEach((product, amount) -> {
            if (parts.put(product, amount) != null) {
                throw new BulkLineProblem(BulkLineProblem.DUPLICATE, PRODUCT);
            }
        });
        return own(parts);
    }

    @Override
    public IntentView carryOut(BulkStep step, String request, @Nullable String own) {
        var wanted = BulkJson.read(request, Refunds.class);
        var parts = own == null
                ? Map.<String, BigDecimal>of()
                : BulkJson.read(own, Parts.class).parts();
        if (step.currency() == null) {
            throw new BulkRefusal("not-completed", "");
        }
        var refund = new Refund(
                own == null,
                parts,
                Objects.requireNonNull(step.currency()),
                wanted.reason(),
                wanted.note(),
                wanted.mailed());
        return steps.carryOut(step, refund);
    }
}
