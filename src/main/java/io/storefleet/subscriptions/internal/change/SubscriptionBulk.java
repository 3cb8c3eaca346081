package io.storefleet.subscriptions.internal.change;

import io.storefleet.bulk.BulkCheck;
import io.storefleet.bulk.BulkJson;
import io.storefleet.bulk.BulkRefusal;
import io.storefleet.bulk.BulkStep;
import io.storefleet.bulk.PlainBulk;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.TargetKind;
import io.storefleet.subscriptions.SubscriptionActions.Ask;
import io.storefleet.subscriptions.SubscriptionChange;
import io.storefleet.subscriptions.SubscriptionProblem;
import io.storefleet.team.Verb;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A change of subscriptions that can be made to many at once. */
class SubscriptionBulk<C extends SubscriptionChange> extends PlainBulk {

    private final Kind<C> kind;
    private final SubscriptionActionService actions;

    SubscriptionBulk(Kind<C> kind, SubscriptionActionService actions) {
        super(new What(kind.name(), "subscriptions", TargetKind.SUBSCRIPTION, Set.of(kind.verb()), kind.asks()));
        this.kind = kind;
        this.actions = actions;
    }

    /** @param asks whether a name is typed before it begins */
    record Kind<C extends SubscriptionChange>(
            String name, Verb verb, Class<C> type, boolean asks, Function<C, BulkCheck> check) {}

    @Override
    public final BulkCheck check(String request) {
        return kind.check().apply(read(request));
    }

    final C read(String request) {
        return BulkJson.read(request, kind.type());
    }

    SubscriptionChange change(BulkStep step, String request, @Nullable String own) {
        return read(request);
    }

    @Override
    public final IntentView carryOut(BulkStep step, String request, @Nullable String own) {
        var ask = new Ask(step.store(), new SubscriptionId(step.id()), step.token(), step.basis());
        try {
            return actions.carryOut(ask, change(step, request, own), step.job());
        } catch (SubscriptionProblem problem) {
            throw BulkRefusal.of(problem.kind(), problem.detail());
        }
    }
}
