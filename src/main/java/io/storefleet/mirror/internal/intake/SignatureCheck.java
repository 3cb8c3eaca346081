package io.storefleet.mirror.internal.intake;

import static java.util.Objects.requireNonNull;

import io.storefleet.fastspring.webhooks.WebhookSignature;
import io.storefleet.tenancy.StoreId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says whether a delivery was signed with the store's secret. */
@Component
class SignatureCheck {

    private final WebhookRows webhooks;
    private final WebhookSeals seals;
    private final IntakeSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignatureCheck(
            WebhookRows webhooks,
            WebhookSeals seals,
            IntakeSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.webhooks = webhooks;
        this.seals = seals;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether the present secret made the signature, or the one before while that is accepted. */
    boolean made(StoreId store, WebhookSignature signature, byte[] body) {
        return find(store)
                .filter(webhook -> made(store, webhook, signature, body))
                .isPresent();
    }

    private boolean made(StoreId store, WebhookRow webhook, WebhookSignature signature, byte[] body) {
        var earlier = webhook.earlier();
        if (seals.signed(store, webhook.secret(), signature, body)) {
            if (earlier != null && webhook.earlierUntil() == null) {
                settle(store);
            }
            return true;
        }
        return earlier != null
                && webhook.earlierCounts(clock.instant())
                && seals.signed(store, earlier, signature, body);
    }

    private Optional<WebhookRow> find(StoreId store) {
        return requireNonNull(transaction.execute(status -> webhooks.find(store)));
    }

    /** FastSpring signs with the present secret: the one before ends after a while. */
    private void settle(StoreId store) {
        transaction.executeWithoutResult(
                status -> webhooks.endEarlier(store, clock.instant().plus(settings.earlierSecret())));
    }
}
