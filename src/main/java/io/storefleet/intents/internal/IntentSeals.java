package io.storefleet.intents.internal;

import io.storefleet.intents.IntentId;
import io.storefleet.vault.Place;
import io.storefleet.vault.Sealed;
import io.storefleet.vault.Vault;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Seals what is asked of the service for its row: it may name people. */
@Component
class IntentSeals {

    private static final String COLUMN = "tenant.intent.request";

    private final Vault vault;

    IntentSeals(Vault vault) {
        this.vault = vault;
    }

    Sealed seal(IntentId intent, String request) {
        return vault.seal(Place.of(COLUMN, intent.value()), request.getBytes(StandardCharsets.UTF_8));
    }

    String open(IntentId intent, Sealed sealed) {
        return new String(vault.open(Place.of(COLUMN, intent.value()), sealed), StandardCharsets.UTF_8);
    }
}
