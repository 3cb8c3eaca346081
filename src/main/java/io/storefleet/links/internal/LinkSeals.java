package io.storefleet.links.internal;

import io.storefleet.fastspring.SecretUrl;
import io.storefleet.links.LinkBatchId;
import io.storefleet.vault.Place;
import io.storefleet.vault.Sealed;
import io.storefleet.vault.Vault;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Seals a link for its row; it opens in no other. */
@Component
class LinkSeals {

    private final Vault vault;

    LinkSeals(Vault vault) {
        this.vault = vault;
    }

    Sealed seal(LinkBatchId batch, int line, SecretUrl link) {
        return vault.seal(place(batch, line), link.reveal().getBytes(StandardCharsets.UTF_8));
    }

    /** Throws {@link io.storefleet.vault.SealBrokenException} for what was sealed elsewhere or altered. */
    SecretUrl open(LinkBatchId batch, int line, Sealed sealed) {
        var text = new String(vault.open(place(batch, line), sealed), StandardCharsets.UTF_8);
        return SecretUrl.parse(text).orElseThrow(() -> new IllegalStateException("a sealed link is no address"));
    }

    private static Place place(LinkBatchId batch, int line) {
        return new Place("tenant.link_item.sealed", batch + ":" + line);
    }
}
