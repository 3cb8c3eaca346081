package io.storefleet.subscriptions.ui;

import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.subscriptions.SubscriptionActions;
import io.storefleet.subscriptions.SubscriptionActions.Ask;
import io.storefleet.subscriptions.SubscriptionChange.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Gives one subscription to another customer and then, only when that was confirmed, the others that were chosen; each is a
 * change of its own. It goes on to its end when the page is left.
 */
final class TransferWork implements Callable<IntentView> {

    private final SubscriptionActions actions;
    private final List<Ask> asks;
    private final Transfer transfer;
    private volatile List<Ended> ended = List.of();

    /** What became of one: a change, or why nothing was sent; neither where it was not tried. */
    record Ended(
            SubscriptionId subscription,
            @Nullable IntentView change,
            @Nullable Exception problem) {}

    /** @param asks the one the dialog is about first */
    TransferWork(SubscriptionActions actions, List<Ask> asks, Transfer transfer) {
        this.actions = actions;
        this.asks = asks;
        this.transfer = transfer;
    }

    @Override
    public IntentView call() {
        var first = actions.carryOut(asks.getFirst(), transfer);
        var all = new ArrayList<Ended>();
        all.add(new Ended(asks.getFirst().subscription(), first, null));
        var confirmed = first.state() == IntentState.CONFIRMED;
        // Somebody new is there by now: nobody else of that address gets the rest.
        var made = first.told().result().get("account");
        var same = made == null ? transfer : new Transfer(made, null, null);
        asks.stream()
                .skip(1)
                .forEach(ask -> all.add(confirmed ? one(ask, same) : new Ended(ask.subscription(), null, null)));
        ended = List.copyOf(all);
        return first;
    }

    private Ended one(Ask ask, Transfer same) {
        try {
            return new Ended(ask.subscription(), actions.carryOut(ask, same), null);
        } catch (RuntimeException problem) {
            return new Ended(ask.subscription(), null, problem);
        }
    }

    List<Ended> ended() {
        return ended;
    }
}
