package io.storefleet.mirror;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A store's webhook as its page shows it.
 *
 * @param address what is pasted into the FastSpring app; nothing without the secret
 * @param secretAt when the present secret was made
 * @param earlierUntil how long the one before is accepted; null when there is none or its end is not known
 * @param sending what is known of a secret that was sent by us; null when people paste it
 * @param types what came lately, the most frequent first
 * @param waiting events that are kept and not yet worked into the copy
 */
public record WebhookView(
        URI address,
        Instant secretAt,
        @Nullable Instant earlierUntil,
        @Nullable Sending sending,
        WebhookSigns signs,
        List<TypeCount> types,
        long waiting) {

    /** Whether FastSpring has the secret we sent. */
    public enum Sending {
        CONFIRMED,
        /** Nobody knows: the next delivery will show it. */
        UNKNOWN
    }

    /** How often a type of event was among the latest, and when last. */
    public record TypeCount(String type, long events, Instant last) {}

    public WebhookView {
        types = List.copyOf(types);
    }

    @Override
    public String toString() {
        return "WebhookView[hidden]";
    }
}
