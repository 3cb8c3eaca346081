package io.storefleet.mirror.internal.intake;

import io.storefleet.mirror.IssuedSecret;
import io.storefleet.mirror.SecretSent;
import io.storefleet.mirror.StoreWebhooks;
import io.storefleet.mirror.WebhookSigns;
import io.storefleet.mirror.WebhookView;
import io.storefleet.store.Stores;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The use cases of webhooks: each asks for its right first. */
@Service
class WebhookService implements StoreWebhooks {

    private final Rights rights;
    private final Stores stores;
    private final WebhookShelf shelf;
    private final WebhookViews views;
    private final SecretSending sending;

    WebhookService(Rights rights, Stores stores, WebhookShelf shelf, WebhookViews views, SecretSending sending) {
        this.rights = rights;
        this.stores = stores;
        this.shelf = shelf;
        this.views = views;
        this.sending = sending;
    }

    @Override
    public Optional<WebhookView> find(StoreId store) {
        require(store);
        return views.of(store);
    }

    @Override
    public Optional<IssuedSecret> connect(StoreId store) {
        require(store);
        return shelf.connect(store);
    }

    @Override
    public IssuedSecret newSecret(StoreId store) {
        require(store);
        return shelf.newSecret(store);
    }

    @Override
    public SecretSent sendSecret(StoreId store) {
        require(store);
        return sending.send(store);
    }

    @Override
    public URI newAddress(StoreId store) {
        require(store);
        return shelf.newAddress(store);
    }

    @Override
    public void remove(StoreId store) {
        require(store);
        shelf.remove(store);
    }

    @Override
    public Map<StoreId, WebhookSigns> signs() {
        var visible = rights.visibleStores(Tenancy.actor());
        return views.signs().entrySet().stream()
                .filter(each -> visible.contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The store must be there: a grant on all stores covers any id. */
    private void require(StoreId store) {
        rights.require(Verb.STORE_SETTINGS, store);
        stores.get(store);
    }
}
