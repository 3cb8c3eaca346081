package io.storefleet.mirror.internal.intake;

import io.storefleet.vault.Sealed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A store's webhook as it is kept.
 *
 * @param earlier the secret before the present one, null when there is none
 * @param earlierUntil when it ends; null while it is not known which of the two FastSpring signs with
 * @param told what became of sending the secret by the API; null when a person pastes it
 * @param refused deliveries with a wrong signature
 */
record WebhookRow(
        Sealed token,
        Instant tokenAt,
        Sealed secret,
        Instant secretAt,
        @Nullable Sealed earlier,
        @Nullable Instant earlierUntil,
        @Nullable Told told,
        @Nullable Instant lastDelivery,
        long refused,
        @Nullable Instant refusedAt) {

    /** How far sending a secret to FastSpring came. */
    enum Told {
        /** It left, or was about to when this process ended. */
        SENT,
        CONFIRMED,
        UNKNOWN
    }

    /** Whether the secret before is accepted. */
    boolean earlierCounts(Instant now) {
        return earlier != null && (earlierUntil == null || now.isBefore(earlierUntil));
    }
}
