package io.storefleet.orders.internal.change;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.fastspring.orders.OrderItem;
import io.storefleet.fastspring.orders.OrderUpdate;
import io.storefleet.intents.ChangeKind;
import io.storefleet.intents.Intended;
import io.storefleet.intents.Sight;
import io.storefleet.intents.TargetKind;
import io.storefleet.orders.OrderChange.Marking;
import io.storefleet.team.Verb;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Setting tags and attributes, which the order itself tells. */
@Component
class MarkingKind implements ChangeKind {

    @Override
    public String name() {
        return "order.tag";
    }

    @Override
    public Verb verb() {
        return Verb.ORDER_TAG;
    }

    @Override
    public TargetKind target() {
        return TargetKind.ORDER;
    }

    @Override
    public Outcome<Map<String, String>> send(FastSpring client, Intended intended) {
        var order = new OrderId(intended.target().id());
        var wanted = Requests.read(intended.request()).set();
        var attributes = wanted.attributes().entrySet().stream()
                .collect(Collectors.toMap(item -> new ProductPath(item.getKey()), Map.Entry::getValue));
        var update = new OrderUpdate(order, wanted.tags(), attributes);
        return Objects.requireNonNull(client.orders().update(List.of(update)).get(order))
                .map(made -> Map.of());
    }

    @Override
    public Sight look(FastSpring client, Intended intended) {
        var now = client.orders().get(new OrderId(intended.target().id()));
        var wish = Requests.read(intended.request());
        if (marks(now, wish.set()).equals(wish.set())) {
            return new Sight.Done(Map.of());
        }
        // Somebody else may have set another value after us as well as instead of us.
        return marks(now, wish.set()).equals(wish.was()) ? new Sight.NotDone() : new Sight.Unclear("changed-since");
    }

    /** How those stand that are named. */
    static Marking marks(Order now, Marking named) {
        var attributes = named.attributes().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, item -> there(attributes(now, item.getKey()), item.getValue())));
        return new Marking(there(now.marks().tags(), named.tags()), attributes);
    }

    private static Map<String, String> there(Map<String, String> now, Map<String, String> named) {
        return now.entrySet().stream()
                .filter(each -> named.containsKey(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> attributes(Order now, String product) {
        return now.items().stream()
                .filter(item -> item.product().equals(product))
                .findFirst()
                .map(OrderItem::attributes)
                .orElse(Map.of());
    }
}
