package io.storefleet.fastspring;

import java.util.function.Function;

/**
 * How a call that changes something ended. Such a call is sent once and never again by this client or its HTTP stack;
 * only {@link Rejected} says that nothing was changed.
 */
public sealed interface Outcome<T> {

    /** The service says it is done. */
    record Confirmed<T>(T value) implements Outcome<T> {}

    /** The call was not carried out: it never left, or the service refused it in words. */
    record Rejected<T>(Refusal refusal) implements Outcome<T> {}

    /** The call left and nobody knows what became of it: read back before deciding anything. */
    record Unknown<T>(Evidence evidence) implements Outcome<T> {}

    /** The same outcome with another value. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Confirmed<T>(T value) -> new Confirmed<>(change.apply(value));
            case Rejected<T>(Refusal refusal) -> new Rejected<>(refusal);
            case Unknown<T>(Evidence evidence) -> new Unknown<>(evidence);
        };
    }
}
