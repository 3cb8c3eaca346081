package io.storefleet.mirror.internal.intake;

import io.storefleet.fastspring.webhooks.WebhookSecret;
import io.storefleet.fastspring.webhooks.WebhookSignature;
import io.storefleet.tenancy.StoreId;
import io.storefleet.vault.Place;
import io.storefleet.vault.Sealed;
import io.storefleet.vault.Vault;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Seals what a webhook must keep to itself, and checks signatures without taking the secret out of the vault. */
@Component
class WebhookSeals {

    /** Of the present secret and of the one before, so that moving one to the other needs no resealing. */
    private static final String SECRET = "tenant.store_webhook.secret_sealed";

    private static final String TOKEN = "tenant.store_webhook.token_sealed";

    private final Vault vault;

    WebhookSeals(Vault vault) {
        this.vault = vault;
    }

    Sealed seal(StoreId store, WebhookSecret secret) {
        return vault.seal(Place.of(SECRET, store), secret.reveal().getBytes(StandardCharsets.UTF_8));
    }

    Sealed seal(StoreId store, AddressToken token) {
        return vault.seal(Place.of(TOKEN, store), token.bytes());
    }

    AddressToken open(StoreId store, Sealed token) {
        return new AddressToken(new String(vault.open(Place.of(TOKEN, store), token), StandardCharsets.UTF_8));
    }

    WebhookSecret openSecret(StoreId store, Sealed secret) {
        return new WebhookSecret(new String(vault.open(Place.of(SECRET, store), secret), StandardCharsets.UTF_8));
    }

    /** Whether the sealed secret made this signature of the body. */
    boolean signed(StoreId store, Sealed secret, WebhookSignature signature, byte[] body) {
        return signature.signs(body, bytes -> vault.hmac(Place.of(SECRET, store), secret, bytes));
    }
}
