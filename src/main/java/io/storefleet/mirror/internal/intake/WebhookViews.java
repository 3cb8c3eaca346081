package io.storefleet.mirror.internal.intake;

import io.storefleet.mirror.WebhookSigns;
import io.storefleet.mirror.WebhookView;
import io.storefleet.mirror.WebhookView.Sending;
import io.storefleet.mirror.internal.intake.WebhookRow.Told;
import io.storefleet.tenancy.StoreId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows webhooks as pages need them; the right has been asked for. */
@Component
class WebhookViews {

    private final WebhookRows webhooks;
    private final EventCounts events;
    private final WebhookSeals seals;
    private final Origins origins;

    WebhookViews(WebhookRows webhooks, EventCounts events, WebhookSeals seals, Origins origins) {
        this.webhooks = webhooks;
        this.events = events;
        this.seals = seals;
        this.origins = origins;
    }

    @Transactional(readOnly = true)
    public Optional<WebhookView> of(StoreId store) {
        return webhooks.find(store).map(webhook -> view(store, webhook));
    }

    @Transactional(readOnly = true)
    public Map<StoreId, WebhookSigns> signs() {
        return webhooks.all().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> signs(each.getValue())));
    }

    private WebhookView view(StoreId store, WebhookRow webhook) {
        return new WebhookView(
                origins.address(seals.open(store, webhook.token())),
                webhook.secretAt(),
                webhook.earlierCounts(origins.now()) ? webhook.earlierUntil() : null,
                sending(webhook.told()),
                signs(webhook),
                events.types(store),
                events.waiting(store));
    }

    private static @Nullable Sending sending(@Nullable Told told) {
        return switch (told) {
            case null -> null;
            case CONFIRMED -> Sending.CONFIRMED;
            case SENT, UNKNOWN -> Sending.UNKNOWN;
        };
    }

    private static WebhookSigns signs(WebhookRow webhook) {
        return new WebhookSigns(webhook.tokenAt(), webhook.lastDelivery(), webhook.refused(), webhook.refusedAt());
    }
}
