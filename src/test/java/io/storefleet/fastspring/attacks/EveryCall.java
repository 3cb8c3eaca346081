package io.storefleet.fastspring.attacks;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Feature;
import io.storefleet.fastspring.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One call of the client, with something to ask for.
 *
 * @param name the client's own words for it, such as {@code subscriptions.billing.charge}, and which one where there are
 *     several
 * @param changes whether the service may do something because of it
 * @param call makes the call and returns what the client returns
 */
public record EveryCall(String name, boolean changes, Function<FastSpring, Object> call) {

    /** What a client must be allowed to do to make all calls. */
    public static final Set<Feature> FEATURES = EnumSet.allOf(Feature.class);

    /** Reading calls first, then those that change something. */
    public static List<EveryCall> all(Targets at) {
        return Stream.concat(reading(at).stream(), changing(at).stream()).toList();
    }

    /** All calls that only read, in an order that does not change. */
    public static List<EveryCall> reading(Targets at) {
        return Stream.of(
                        BuyerCalls.reading(at),
                        ShopCalls.reading(at),
                        PaperCalls.reading(at),
                        SubscriptionCalls.reading(at),
                        GroupCalls.reading(at))
                .flatMap(List::stream)
                .toList();
    }

    /** All calls that change something, in an order that does not change. */
    public static List<EveryCall> changing(Targets at) {
        return Stream.of(
                        BuyerCalls.changing(at),
                        ShopCalls.changing(at),
                        PaperCalls.changing(at),
                        GroupCalls.changing(at),
                        SubscriptionCalls.changing(at))
                .flatMap(List::stream)
                .toList();
    }

    static EveryCall read(String name, Function<FastSpring, Object> call) {
        return new EveryCall(name, false, call);
    }

    static EveryCall change(String name, Function<FastSpring, Object> call) {
        return new EveryCall(name, true, call);
    }

    /** Makes the call; what the client returns must be something that can be looked at. */
    public void make(FastSpring client) {
        Objects.requireNonNull(call.apply(client).toString());
    }

    /**
     * Makes a call that changes something.
     *
     * @return what became of each thing it was about; never empty
     */
    public List<Outcome<?>> outcomes(FastSpring client) {
        Stream<?> told = switch (call.apply(client)) {
            case Map<?, ?> each -> each.values().stream();
            case Object one -> Stream.of(one);
        };
        List<Outcome<?>> outcomes =
                told.<Outcome<?>>map(one -> (Outcome<?>) one).toList();
        if (outcomes.isEmpty()) {
            throw new AssertionError("No outcome of " + name);
        }
        return outcomes;
    }

    @Override
    public String toString() {
        return name;
    }
}
