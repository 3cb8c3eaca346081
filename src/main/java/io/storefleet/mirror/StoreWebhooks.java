package io.storefleet.mirror;

import io.storefleet.tenancy.StoreId;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * The webhooks by which stores tell what happens in them. All but {@link #signs} need {@code store.settings} and answer
 * {@link io.storefleet.team.NothingHereException} for a store that no grant of the actor reaches.
 */
public interface StoreWebhooks {

    /** The store's webhook; empty while it has none. */
    Optional<WebhookView> find(StoreId store);

    /**
     * Makes an address and a secret for the store, to be pasted into the FastSpring app; one that has them keeps them.
     *
     * @return the secret, shown this once; empty when there was a webhook already
     */
    Optional<IssuedSecret> connect(StoreId store);

    /**
     * Makes another secret for a person to paste. The one before is accepted for a day, counted from now.
     *
     * @throws io.storefleet.team.NothingHereException also when the store has no webhook
     */
    IssuedSecret newSecret(StoreId store);

    /**
     * Makes another secret and has FastSpring sign with it, by one call that is never repeated; outside any transaction.
     * Refused, the one before stays. While the outcome is unknown both are accepted, until a delivery shows which one is
     * used.
     *
     * @throws io.storefleet.team.NothingHereException also when the store has no webhook
     */
    SecretSent sendSecret(StoreId store);

    /**
     * Makes another address; the one before is dead at once.
     *
     * @throws io.storefleet.team.NothingHereException also when the store has no webhook
     */
    URI newAddress(StoreId store);

    /** Ends the webhook: its address is dead at once, its secret destroyed. Without one nothing happens. */
    void remove(StoreId store);

    /** How the webhooks of the stores the actor sees are doing; stores without one are left out. */
    Map<StoreId, WebhookSigns> signs();
}
