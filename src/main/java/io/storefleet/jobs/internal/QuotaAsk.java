package io.storefleet.jobs.internal;

import io.storefleet.fastspring.Priority;
import io.storefleet.fastspring.rate.AdaptiveRate.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a node wants of the shared quota in one go, for one outgoing address. Times are the node's own.
 *
 * @param asked when the node asks
 */
record QuotaAsk(String address, String node, Instant asked, List<Wish> wishes, List<Lesson> lessons) {

    /**
     * Those who wait for one credential.
     *
     * @param people when each person came, in this order
     */
    record Wish(String credential, String owner, List<Instant> people, int jobs) {}

    /** A permit: what was taken from the address and from the credential. */
    record Grant(String credential, String owner, Priority priority, Taken ofAddress, Taken ofCredential) {}

    /** How a call went that had a permit. */
    sealed interface News {

        record Answered() implements News {}

        record Refused(@Nullable Duration retryAfter) implements News {}

        /** Nothing was sent. */
        record Unused() implements News {}
    }

    /** What a call taught. @param heard when */
    record Lesson(Grant grant, News news, Instant heard) {}
}
