package io.storefleet.orders.internal.change;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.fastspring.orders.OrderItem;
import io.storefleet.orders.OrderChange.Marking;
import io.storefleet.orders.OrderChange.Refund;
import io.storefleet.orders.OrderProblem;
import io.storefleet.orders.OrderProblem.Kind;
import io.storefleet.orders.Refundable;
import java.util.HashMap;
import java.util.Map;

/** Finds what the service would refuse, or what nobody can want, before anything is sent. */
final class Checks {

    private static final int LONGEST = 255;

    private Checks() {}

    /** @throws OrderProblem when the refund does not fit */
    static void check(Refundable left, Refund refund) {
        left.fault().ifPresent(kind -> {
            throw new OrderProblem(kind);
        });
        refuse(!left.currency().equals(refund.currency()), Kind.OTHER_CURRENCY);
        refuse(refund.note() != null && refund.note().length() > Refundable.NOTE, Kind.NOTE_TOO_LONG);
        refuse(!refund.whole() && refund.parts().isEmpty(), Kind.NO_PART);
        refund.parts()
                .forEach((product, amount) -> left.fault(product, amount).ifPresent(kind -> {
                    throw new OrderProblem(kind, product);
                }));
    }

    /** Only what is not so yet. @throws OrderProblem when nothing is left of it, or it does not fit */
    static Marking fresh(Order now, Marking wanted) {
        var tags = fresh(now.marks().tags(), wanted.tags());
        var attributes = new HashMap<String, Map<String, String>>();
        wanted.attributes().forEach((product, values) -> {
            // Some items are of nothing that can be named in a call.
            if (!ProductPath.isValid(product)) {
                throw new OrderProblem(Kind.NO_SUCH_ITEM, product);
            }
            var changed = fresh(attributes(now, product), values);
            if (!changed.isEmpty()) {
                attributes.put(product, changed);
            }
        });
        refuse(tags.isEmpty() && attributes.isEmpty(), Kind.NOTHING_CHANGED);
        return new Marking(tags, attributes);
    }

    private static Map<String, String> fresh(Map<String, String> now, Map<String, String> wanted) {
        var changed = new HashMap<String, String>();
        wanted.forEach((name, value) -> {
            refuse(name.isBlank() || value.isBlank(), Kind.MARK_BLANK);
            refuse(name.length() > LONGEST || value.length() > LONGEST, Kind.MARK_TOO_LONG);
            if (!value.equals(now.get(name))) {
                changed.put(name, value);
            }
        });
        return changed;
    }

    /** Of the item, which must be there. */
    static Map<String, String> attributes(Order order, String product) {
        return order.items().stream()
                .filter(item -> item.product().equals(product))
                .findFirst()
                .map(OrderItem::attributes)
                .orElseThrow(() -> new OrderProblem(Kind.NO_SUCH_ITEM, product));
    }

    private static void refuse(boolean doesNotFit, Kind kind) {
        if (doesNotFit) {
            throw new OrderProblem(kind);
        }
    }
}
