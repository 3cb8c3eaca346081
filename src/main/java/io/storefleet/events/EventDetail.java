package io.storefleet.events;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.EventId;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.fastspring.SubscriptionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One event as the actor may see it. */
public record EventDetail(EventId id, String type, State state, Times times, About about, Sight sight) {

    /**
     * @param processed whether somebody has marked it so, as far as the copy knows
     * @param byWebhook whether the store delivered it; else we read it
     */
    public record State(boolean live, boolean processed, boolean byWebhook) {}

    /** @param applied when it was worked into the copy; null while it waits */
    public record Times(
            @Nullable Instant created,
            Instant received,
            @Nullable Instant applied) {}

    /** What it names, as far as the actor may see such things. */
    public record About(
            @Nullable OrderId order,
            @Nullable SubscriptionId subscription,
            @Nullable AccountId account,
            @Nullable ReturnId givenBack,
            @Nullable QuoteId quote) {}

    /**
     * @param personal whether the actor sees who somebody is
     * @param erased whether a person it named was erased, and its data with them
     * @param json its data, with marks in the place of what the actor may not see
     */
    public record Sight(boolean personal, boolean erased, String json) {

        @Override
        public String toString() {
            return "Sight[personal=" + personal + "]";
        }
    }

    @Override
    public String toString() {
        return "EventDetail[" + id + "]";
    }
}
