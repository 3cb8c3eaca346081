package io.storefleet.evergreen.internal;

import io.storefleet.evergreen.EvergreenLinkId;
import io.storefleet.vault.Place;
import io.storefleet.vault.Sealed;
import io.storefleet.vault.Vault;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Seals tokens for their rows, and recognises codes without keeping them. */
@Component
class EvergreenSeals {

    private static final String TOKEN = "tenant.evergreen_link.token_sealed";
    private static final String CODE = "evergreen.code";

    private final Vault vault;

    EvergreenSeals(Vault vault) {
        this.vault = vault;
    }

    Sealed seal(EvergreenLinkId link, GoToken token) {
        return vault.seal(Place.of(TOKEN, link.value()), token.bytes());
    }

    /** Throws {@link io.storefleet.vault.SealBrokenException} for what was sealed elsewhere or altered. */
    GoToken open(EvergreenLinkId link, Sealed sealed) {
        var text = new String(vault.open(Place.of(TOKEN, link.value()), sealed), StandardCharsets.UTF_8);
        return GoToken.parse(text).orElseThrow(() -> new IllegalStateException("a sealed token is none"));
    }

    /** Keyed for the tenant and the link: of no use to guess codes from a stolen table. */
    String hash(EvergreenLinkId link, String code) {
        return vault.fingerprint(CODE, (link + ":" + code).getBytes(StandardCharsets.UTF_8));
    }
}
