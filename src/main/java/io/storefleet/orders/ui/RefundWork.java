package io.storefleet.orders.ui;

import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.Target;
import io.storefleet.orders.OrderActions.Ask;
import io.storefleet.orders.OrderChange.Refund;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Gives money back and then, only when that was confirmed, ends the subscriptions that were chosen; each is a change of its
 * own. It goes on to its end when the page is left.
 */
final class RefundWork implements Callable<IntentView> {

    private final OrderTools tools;
    private final Ask ask;
    private final Refund refund;
    private final List<End> chosen;
    private volatile List<Ended> ended = List.of();

    /** A subscription to be ended; token and basis are of when the dialog opened. */
    record End(Target subscription, boolean atOnce, UUID token, Basis basis) {}

    /** What became of it: a change, or why nothing was sent; neither where the refund was not confirmed. */
    record Ended(
            Target subscription,
            @Nullable IntentView change,
            @Nullable Exception problem) {}

    RefundWork(OrderTools tools, Ask ask, Refund refund, List<End> chosen) {
        this.tools = tools;
        this.ask = ask;
        this.refund = refund;
        this.chosen = chosen;
    }

    @Override
    public IntentView call() {
        var view = tools.actions().carryOut(ask, refund);
        var confirmed = view.state() == IntentState.CONFIRMED;
        ended = chosen.stream()
                .map(end -> confirmed ? end(end) : new Ended(end.subscription(), null, null))
                .toList();
        return view;
    }

    private Ended end(End end) {
        try {
            var change = tools.ends().cancel(end.subscription(), end.atOnce(), end.token(), end.basis());
            return new Ended(end.subscription(), change, null);
        } catch (RuntimeException problem) {
            return new Ended(end.subscription(), null, problem);
        }
    }

    List<Ended> ended() {
        return ended;
    }
}
