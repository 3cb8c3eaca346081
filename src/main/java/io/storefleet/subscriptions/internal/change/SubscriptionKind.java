package io.storefleet.subscriptions.internal.change;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.intents.ChangeKind;
import io.storefleet.intents.Intended;
import io.storefleet.intents.Sight;
import io.storefleet.intents.TargetKind;
import io.storefleet.subscriptions.SubscriptionChange;
import io.storefleet.team.Verb;
import java.util.Map;

/** One kind of change of a subscription; most can be read back from the subscription itself. */
abstract class SubscriptionKind<C extends SubscriptionChange> implements ChangeKind {

    private final String name;
    private final Verb verb;
    private final Class<C> type;

    SubscriptionKind(String name, Verb verb, Class<C> type) {
        this.name = name;
        this.verb = verb;
        this.type = type;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Verb verb() {
        return verb;
    }

    @Override
    public final TargetKind target() {
        return TargetKind.SUBSCRIPTION;
    }

    @Override
    public final Outcome<Map<String, String>> send(FastSpring client, Intended intended) {
        var change = Requests.read(intended.request(), type);
        return send(client, new SubscriptionId(intended.target().id()), change);
    }

    @Override
    public Sight look(FastSpring client, Intended intended) {
        var change = Requests.read(intended.request(), type);
        return look(
                client.subscriptions().get(new SubscriptionId(intended.target().id())), change, intended.before());
    }

    abstract Outcome<Map<String, String>> send(FastSpring client, SubscriptionId id, C change);

    /** @param before what {@link Snapshot} took down */
    abstract Sight look(Subscription now, C change, Map<String, String> before);

    /** An outcome whose value says nothing that is not known. */
    static Outcome<Map<String, String>> plain(Outcome<?> outcome) {
        return outcome.map(value -> Map.of());
    }

    static Sight seen(boolean done) {
        return done ? new Sight.Done(Map.of()) : new Sight.NotDone();
    }
}
