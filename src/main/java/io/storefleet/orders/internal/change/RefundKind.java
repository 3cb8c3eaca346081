package io.storefleet.orders.internal.change;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.orders.ReturnSummary;
import io.storefleet.fastspring.returns.Refund;
import io.storefleet.fastspring.returns.Refund.FullRefund;
import io.storefleet.fastspring.returns.Refund.Part;
import io.storefleet.fastspring.returns.Refund.PartialRefund;
import io.storefleet.fastspring.returns.RefundTerms;
import io.storefleet.fastspring.returns.RefundTerms.Notification;
import io.storefleet.fastspring.returns.Return;
import io.storefleet.intents.ChangeKind;
import io.storefleet.intents.Intended;
import io.storefleet.intents.Sight;
import io.storefleet.intents.TargetKind;
import io.storefleet.orders.OrderChange;
import io.storefleet.team.Verb;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Giving money back; it is proven by a return that was not there before. */
@Component
class RefundKind implements ChangeKind {

    /** In what was there before: the ids of the order's returns, between blanks. */
    static final String RETURNS = "returns";

    /** In what came of it. */
    static final String RETURN = "return";

    @Override
    public String name() {
        return "return.create";
    }

    @Override
    public Verb verb() {
        return Verb.RETURN_CREATE;
    }

    @Override
    public TargetKind target() {
        return TargetKind.ORDER;
    }

    @Override
    public Outcome<Map<String, String>> send(FastSpring client, Intended intended) {
        var order = new OrderId(intended.target().id());
        var refund = refund(order, Requests.refund(intended.request()));
        return Objects.requireNonNull(client.returns().create(List.of(refund)).get(order))
                .map(made -> Map.of(RETURN, made.id().value()));
    }

    private static Refund refund(OrderId order, OrderChange.Refund wanted) {
        var terms = new RefundTerms(
                wanted.reason(), wanted.note(), wanted.mailed() ? Notification.ORIGINAL : Notification.NONE);
        if (wanted.whole()) {
            return new FullRefund(order, terms);
        }
        var parts = wanted.parts().entrySet().stream()
                .map(part -> new Part(part.getKey(), part.getValue()))
                .toList();
        return new PartialRefund(order, terms, parts);
    }

    @Override
    public Sight look(FastSpring client, Intended intended) {
        var known = Set.of(intended.before().getOrDefault(RETURNS, "").split(" "));
        var fresh = client.orders().get(new OrderId(intended.target().id())).returns().stream()
                .map(ReturnSummary::id)
                .filter(id -> !known.contains(id.value()))
                .toList();
        if (fresh.isEmpty()) {
            return new Sight.NotDone();
        }
        var told =
                client.returns().get(fresh).stream().flatMap(LiveOrders::told).toList();
        if (told.size() < fresh.size()) {
            return new Sight.Unclear("not-told");
        }
        return judge(told, Requests.refund(intended.request()));
    }

    /** What a person gave back in FastSpring's own app is not ours. */
    private static Sight judge(List<Return> fresh, OrderChange.Refund wanted) {
        var made = fresh.stream().filter(RefundKind::madeByApi).toList();
        return switch (made.size()) {
            case 0 -> new Sight.NotDone();
            case 1 ->
                fits(made.getFirst(), wanted)
                        ? new Sight.Done(Map.of(RETURN, made.getFirst().id().value()))
                        : new Sight.Unclear("other-return");
            // Another integration of the store may have given money back as well.
            default -> new Sight.Unclear("several-returns");
        };
    }

    /** Older answers do not say what a return was made with. */
    private static boolean madeByApi(Return made) {
        var type = made.grounds().performer().type();
        return type == null || type.equals("api");
    }

    /** Whether it gives back the parts that were wanted, as far as it tells; a whole one is told by nothing else. */
    private static boolean fits(Return made, OrderChange.Refund wanted) {
        return wanted.whole()
                || wanted.parts().entrySet().stream()
                        .allMatch(part -> made.items().stream()
                                .filter(item -> item.product().equals(part.getKey()))
                                .map(item -> item.subtotal().money())
                                .anyMatch(money ->
                                        money == null || money.equals(new Money(part.getValue(), wanted.currency()))));
    }
}
