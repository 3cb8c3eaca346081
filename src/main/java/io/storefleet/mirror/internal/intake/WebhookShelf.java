package io.storefleet.mirror.internal.intake;

import io.storefleet.mirror.IssuedSecret;
import io.storefleet.mirror.internal.intake.WebhookRows.Secrets;
import io.storefleet.store.StoreRemoved;
import io.storefleet.team.NothingHereException;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.net.URI;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes, changes and ends webhooks, each in one transaction; the right has been asked for. */
@Component
class WebhookShelf {

    private final WebhookRows webhooks;
    private final WebhookRoutes routes;
    private final WebhookSeals seals;
    private final WebhookNews news;
    private final Origins origins;

    WebhookShelf(WebhookRows webhooks, WebhookRoutes routes, WebhookSeals seals, WebhookNews news, Origins origins) {
        this.webhooks = webhooks;
        this.routes = routes;
        this.seals = seals;
        this.news = news;
        this.origins = origins;
    }

    @Transactional
    public Optional<IssuedSecret> connect(StoreId store) {
        var token = origins.token();
        var secret = origins.secret();
        if (!webhooks.add(store, seals.seal(store, token), seals.seal(store, secret), origins.now())) {
            return Optional.empty();
        }
        routes.put(route(store), token);
        news.connected(store);
        return Optional.of(new IssuedSecret(origins.address(token), secret.reveal()));
    }

    @Transactional
    public IssuedSecret newSecret(StoreId store) {
        var webhook = webhooks.find(store).orElseThrow(NothingHereException::new);
        var secret = origins.secret();
        webhooks.secrets(
                store,
                new Secrets(seals.seal(store, secret), origins.now(), webhook.secret(), origins.earlierEnds(), null));
        news.done("webhook.secret-made", store);
        return new IssuedSecret(origins.address(seals.open(store, webhook.token())), secret.reveal());
    }

    @Transactional
    public URI newAddress(StoreId store) {
        var token = origins.token();
        if (!webhooks.address(store, seals.seal(store, token), origins.now())) {
            throw new NothingHereException();
        }
        routes.put(route(store), token);
        news.done("webhook.address-made", store);
        return origins.address(token);
    }

    @Transactional
    public void remove(StoreId store) {
        if (webhooks.find(store).isPresent()) {
            routes.remove(route(store));
            webhooks.remove(store);
            news.done("webhook.removed", store);
        }
    }

    /** In the transaction that removes the store. */
    @EventListener
    public void removed(StoreRemoved removed) {
        routes.remove(new Route(removed.tenant(), removed.store()));
        webhooks.remove(removed.store());
    }

    private static Route route(StoreId store) {
        return new Route(Tenancy.tenant(), store);
    }
}
