package io.storefleet.mirror.ui;

import io.storefleet.mirror.StoreWebhooks;
import io.storefleet.mirror.WebhookView;
import io.storefleet.store.Stores;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Background;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What the page of a webhook works with. */
@Component
class WebhookDesk {

    private static final Duration SILENCE = Duration.ofDays(1);

    private final StoreWebhooks webhooks;
    private final Stores stores;
    private final Background background;
    private final Clock clock;

    WebhookDesk(StoreWebhooks webhooks, Stores stores, Background background, Clock clock) {
        this.webhooks = webhooks;
        this.stores = stores;
        this.background = background;
        this.clock = clock;
    }

    /** How a webhook is doing, in a word. */
    enum Health {
        RECEIVING,
        SILENT,
        NOTHING_YET,
        REFUSING
    }

    StoreWebhooks webhooks() {
        return webhooks;
    }

    Background background() {
        return background;
    }

    String name(StoreId store) {
        return stores.get(store).name();
    }

    Health health(WebhookView webhook) {
        var signs = webhook.signs();
        var last = signs.lastDelivery();
        if (signs.refusing()) {
            return Health.REFUSING;
        }
        if (last == null) {
            return Health.NOTHING_YET;
        }
        return last.isBefore(clock.instant().minus(SILENCE)) ? Health.SILENT : Health.RECEIVING;
    }
}
