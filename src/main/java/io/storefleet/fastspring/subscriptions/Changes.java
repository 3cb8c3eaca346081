package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.Answer;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Change;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.ItemChanges;
import io.storefleet.fastspring.internal.Resource;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the changes of subscriptions have in common. */
final class Changes {

    private Changes() {}

    /** Refuses none, too many, and one twice, before anything is sent. */
    static List<SubscriptionId> checked(Collection<SubscriptionId> ids, int most) {
        List<SubscriptionId> copy = List.copyOf(ids);
        if (copy.isEmpty() || copy.size() > most || new HashSet<>(copy).size() < copy.size()) {
            throw new IllegalArgumentException("One call changes 1 to " + most + " different subscriptions");
        }
        return copy;
    }

    /** Sends a change of several subscriptions, each with an outcome of its own. */
    static <T> SequencedMap<SubscriptionId, Outcome<T>> each(
            Caller caller, Change change, List<SubscriptionId> ids, Function<Fields, ? extends @Nullable T> reader) {
        return new ItemChanges<SubscriptionId, T>(caller, ItemChanges.named(Resource.SUBSCRIPTIONS), reader)
                .send(change, ids);
    }

    /** Like {@link #each}, where the answer says no more than that it is done. */
    static SequencedMap<SubscriptionId, Outcome<SubscriptionId>> acknowledged(
            Caller caller, Change change, List<SubscriptionId> ids) {
        SequencedMap<SubscriptionId, Outcome<SubscriptionId>> outcomes = new LinkedHashMap<>();
        each(caller, change, ids, item -> item.saysSuccess() ? item.raw() : null)
                .forEach((id, outcome) -> outcomes.put(id, outcome.map(_ -> id)));
        return Collections.unmodifiableSequencedMap(outcomes);
    }

    /** The outcome of the only one. */
    static <T> Outcome<T> only(SequencedMap<SubscriptionId, Outcome<T>> outcomes) {
        return outcomes.sequencedValues().getFirst();
    }

    /** The subscription that was asked for or changed; throws when the answer holds an error or another one. */
    static Subscription one(Answer answer, SubscriptionId id) {
        return answer.clean().stream()
                .filter(item -> SubscriptionReader.id(item).filter(id::equals).isPresent())
                .<Subscription>mapMulti((item, found) -> {
                    Subscription subscription = Subscription.read(Fields.of(item));
                    if (subscription != null) {
                        found.accept(subscription);
                    }
                })
                .findFirst()
                .orElseThrow(answer::unexpected);
    }
}
