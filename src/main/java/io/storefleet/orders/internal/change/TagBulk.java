package io.storefleet.orders.internal.change;

import io.storefleet.bulk.BulkCheck;
import io.storefleet.bulk.BulkJson;
import io.storefleet.bulk.BulkLineProblem;
import io.storefleet.bulk.BulkOwn;
import io.storefleet.bulk.BulkStep;
import io.storefleet.bulk.PlainBulk;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.TargetKind;
import io.storefleet.orders.OrderBulk.Tags;
import io.storefleet.orders.OrderChange.Marking;
import io.storefleet.team.Verb;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Setting tags of many orders and attributes of their items; a line may say its own. */
@Component
@Order(2)
class TagBulk extends PlainBulk {

    private static final String KEY = "key";
    private static final String VALUE = "value";
    private static final String PRODUCT = "product";

    private static final String ITEMS =
            "(case jsonb_typeof(m.raw -> 'items') when 'array' then m.raw -> 'items' else '[]'::jsonb end)";

    private final OrderSteps steps;

    /** Nobody changes what they cannot see. */
    TagBulk(OrderSteps steps) {
        super(new What("order.tag", "orders", TargetKind.ORDER, Set.of(Verb.ORDER_TAG, Verb.ACCOUNT_PERSONAL), false));
        this.steps = steps;
    }

    @Override
    public BulkCheck check(String request) {
        var all = read(request);
        if (all.isEmpty()) {
            return BulkCheck.named("m.reference", "null::text", Map.of());
        }
        var items = all.attributes().entrySet().stream()
                .map(each -> Map.of("product", each.getKey(), "attributes", each.getValue()))
                .toList();
        var lacking = "when exists (select from jsonb_array_elements(cast(:items as jsonb)) w where not exists ("
                + "select from jsonb_array_elements(" + ITEMS + ") i where i -> 'product' = w -> 'product'))"
                + " then 'lacks-item' ";
        var so = "when r.own is null and coalesce(m.raw -> 'tags', '{}') @> cast(:tags as jsonb)" + " and coalesce("
                + ITEMS + " @> cast(:items as jsonb), false) then 'nothing-changed' ";
        return BulkCheck.named(
                "m.reference",
                "case " + lacking + so + "end",
                Map.of("tags", BulkJson.write(all.tags()), "items", BulkJson.write(items)),
                "nothing-changed");
    }

    @Override
    public List<String> columns() {
        return List.of(KEY, VALUE, PRODUCT);
    }

    @Override
    public @Nullable BulkOwn own(Map<String, String> cells, String request) {
        var key = cells.get(KEY);
        var value = cells.get(VALUE);
        if (cells.isEmpty() && !read(request).isEmpty()) {
            return null;
        }
        if (key == null || value == null) {
            throw new BulkLineProblem(BulkLineProblem.MISSING, key == null ? KEY : VALUE);
        }
        var product = cells.get(PRODUCT);
        if (product != null && !ProductPath.isValid(product)) {
            throw new BulkLineProblem(BulkLineProblem.FORM, PRODUCT);
        }
        return own(Tags.of(product, key, value));
    }

    private static BulkOwn own(Tags tags) {
        return new BulkOwn(BulkJson.write(tags), null);
    }

    @Override
    public BulkOwn together(BulkOwn first, BulkOwn more) {
        var before = read(first.request());
        var then = read(more.request());
        if (before.says(then)) {
            throw new BulkLineProblem(BulkLineProblem.DUPLICATE, KEY);
        }
        return own(before.with(then));
    }

    @Override
    public IntentView carryOut(BulkStep step, String request, @Nullable String own) {
        var all = read(request);
        var wanted = own == null ? all : all.with(read(own));
        return steps.carryOut(step, new Marking(wanted.tags(), wanted.attributes()));
    }

    private static Tags read(String request) {
        return BulkJson.read(request, Tags.class);
    }
}
