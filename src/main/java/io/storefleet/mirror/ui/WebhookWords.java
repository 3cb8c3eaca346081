package io.storefleet.mirror.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.mirror.ui.WebhookDesk.Health;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Tone;

/** Says in words how a webhook is doing. */
final class WebhookWords {

    private WebhookWords() {}

    static Badge badge(Component page, Health health) {
        return switch (health) {
            case RECEIVING -> new Badge(page.getTranslation("webhook.health.receiving"), Tone.GOOD);
            case SILENT -> new Badge(page.getTranslation("webhook.health.silent"), Tone.WARN);
            case NOTHING_YET -> new Badge(page.getTranslation("webhook.health.nothing-yet"), Tone.NEUTRAL);
            case REFUSING -> new Badge(page.getTranslation("webhook.health.refusing"), Tone.BAD);
        };
    }

    /** What to do about it. */
    static String advice(Component page, Health health) {
        return switch (health) {
            case RECEIVING -> page.getTranslation("webhook.advice.receiving");
            case SILENT -> page.getTranslation("webhook.advice.silent");
            case NOTHING_YET -> page.getTranslation("webhook.advice.nothing-yet");
            case REFUSING -> page.getTranslation("webhook.advice.refusing");
        };
    }
}
