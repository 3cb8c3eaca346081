package io.storefleet.post.internal;

import io.storefleet.tenancy.Tenancy;
import io.storefleet.vault.Place;
import io.storefleet.vault.Sealed;
import io.storefleet.vault.Vault;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Seals a mail server's password; it opens for the one call that signs in. */
@Component
class ServerSeals {

    private final Vault vault;

    ServerSeals(Vault vault) {
        this.vault = vault;
    }

    Sealed seal(String password) {
        return vault.seal(place(), password.getBytes(StandardCharsets.UTF_8));
    }

    String open(Sealed password) {
        return new String(vault.open(place(), password), StandardCharsets.UTF_8);
    }

    private static Place place() {
        return Place.of("tenant.post_server.password_sealed", Tenancy.tenant().value());
    }
}
