package io.storefleet.orders.internal.change;

import io.storefleet.bulk.BulkAction;
import io.storefleet.bulk.BulkCheck;
import io.storefleet.bulk.BulkJson;
import io.storefleet.bulk.BulkLineProblem;
import io.storefleet.bulk.BulkOwn;
import io.storefleet.bulk.BulkStep;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.TargetKind;
import io.storefleet.orders.OrderBulk.Tags;
import io.storefleet.orders.OrderChange.Marking;
import io.storefleet.team.Verb;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Setting tags of many orders; a line may say its own. */
@Component
@Order(2)
class TagBulk implements BulkAction {

    private static final String KEY = "key";
    private static final String VALUE = "value";

    private final OrderSteps steps;

    TagBulk(OrderSteps steps) {
        this.steps = steps;
    }

    @Override
    public String name() {
        return "order.tag";
    }

    @Override
    public String list() {
        return "orders";
    }

    @Override
    public TargetKind target() {
        return TargetKind.ORDER;
    }

    /** Nobody changes what they cannot see. */
    @Override
    public Set<Verb> least() {
        return Set.of(Verb.ORDER_TAG, Verb.ACCOUNT_PERSONAL);
    }

    @Override
    public Set<Verb> verbs(String request) {
        return least();
    }

    @Override
    public boolean asksForName(String request) {
        return false;
    }

    @Override
    public BulkCheck check(String request) {
        var tags = BulkJson.read(request, Tags.class).tags();
        return tags.isEmpty()
                ? new BulkCheck("null::text", Set.of(), "null::numeric", "null::varchar", "m.reference", Map.of())
                : new BulkCheck(
                        "case when r.own is null and coalesce(m.raw -> 'tags' @> cast(:tags as jsonb), false)"
                                + " then 'nothing-changed' end",
                        Set.of("nothing-changed"),
                        "null::numeric",
                        "null::varchar",
                        "m.reference",
                        Map.of("tags", BulkJson.write(tags)));
    }

    @Override
    public List<String> columns() {
        return List.of(KEY, VALUE);
    }

    @Override
    public @Nullable BulkOwn own(Map<String, String> cells, String request) {
        var key = cells.get(KEY);
        var value = cells.get(VALUE);
        if (key == null && value == null) {
            if (BulkJson.read(request, Tags.class).tags().isEmpty()) {
                throw new BulkLineProblem(BulkLineProblem.MISSING, KEY);
            }
            return null;
        }
        if (key == null || value == null) {
            throw new BulkLineProblem(BulkLineProblem.MISSING, key == null ? KEY : VALUE);
        }
        return new BulkOwn(BulkJson.write(new Tags(Map.of(key, value))), null);
    }

    @Override
    public BulkOwn together(BulkOwn first, BulkOwn more) {
        var tags = new HashMap<>(BulkJson.read(first.request(), Tags.class).tags());
        BulkJson.read(more.request(), Tags.class).tags().forEach((key, value) -> {
            if (tags.put(key, value) != null) {
                throw new BulkLineProblem(BulkLineProblem.DUPLICATE, KEY);
            }
        });
        return new BulkOwn(BulkJson.write(new Tags(tags)), null);
    }

    @Override
    public IntentView carryOut(BulkStep step, String request, @Nullable String own) {
        var tags = new HashMap<>(BulkJson.read(request, Tags.class).tags());
        if (own != null) {
            tags.putAll(BulkJson.read(own, Tags.class).tags());
        }
        return steps.carryOut(step, new Marking(tags, Map.of()));
    }
}
