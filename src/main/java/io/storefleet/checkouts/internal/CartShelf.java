package io.storefleet.checkouts.internal;

import io.storefleet.fastspring.SecretUrl;
import io.storefleet.fastspring.sessions.Session;
import io.storefleet.intents.CartKeeping;
import io.storefleet.intents.Intended;
import io.storefleet.team.NothingHereException;
import io.storefleet.tenancy.Ids;
import io.storefleet.vault.Place;
import io.storefleet.vault.Sealed;
import io.storefleet.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals buyers' links and opens them again. */
@Component
class CartShelf implements CartKeeping {

    private static final String COLUMN = "tenant.cart.sealed";
    /** Where the service does not say when a cart ends. */
    private static final Duration USUAL = Duration.ofHours(24);

    private final CartRows rows;
    private final Vault vault;

    CartShelf(CartRows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    @Override
    public Map<String, String> keep(Intended made, Session session, About about) {
        var id = Ids.next();
        var ends = session.expires() == null ? made.writtenAt().plus(USUAL) : session.expires();
        var link = about.front().link(session.id()).reveal().getBytes(StandardCharsets.UTF_8);
        var store = made.target().store();
        var fresh = new CartRows.Fresh(store, made.id().value(), about.account(), about.items(), session.subtotal());
        rows.insert(id, fresh, ends, vault.seal(Place.of(COLUMN, id), link));
        var facts = new HashMap<String, String>();
        facts.put(CART, id.toString());
        facts.put("expires", ends.toString());
        var subtotal = session.subtotal();
        if (subtotal != null) {
            facts.put("amount", subtotal.amount().stripTrailingZeros().toPlainString());
            facts.put("currency", subtotal.currency());
        }
        return facts;
    }

    /** @throws NothingHereException when it has ended */
    SecretUrl open(UUID cart) {
        var sealed = rows.link(cart).orElseThrow(NothingHereException::new);
        return SecretUrl.parse(text(cart, sealed)).orElseThrow(NothingHereException::new);
    }

    private String text(UUID cart, Sealed sealed) {
        return new String(vault.open(Place.of(COLUMN, cart), sealed), StandardCharsets.UTF_8);
    }
}
