package io.storefleet.fastspring;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.Outcome.Confirmed;
import io.storefleet.fastspring.Outcome.Rejected;
import io.storefleet.fastspring.Outcome.Unknown;

/** Takes outcomes apart, failing the test where another one was expected. */
public final class Outcomes {

    private Outcomes() {}

    public static <T> T confirmed(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Confirmed.class);
        return ((Confirmed<T>) outcome).value();
    }

    public static Refusal refusal(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Rejected.class);
        return ((Rejected<?>) outcome).refusal();
    }

    public static Evidence evidence(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Unknown.class);
        return ((Unknown<?>) outcome).evidence();
    }

    /** The thing of a result that must be a success. */
    public static <T> T value(ItemResult<T> result) {
        assertThat(result).isInstanceOf(ItemResult.Success.class);
        return ((ItemResult.Success<T>) result).value();
    }
}
