package io.storefleet.demo;

import io.storefleet.mirror.IssuedSecret;
import io.storefleet.mirror.StoreWebhooks;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.hooks.Webhook;
import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Enters the webhooks of an agency's stores in the simulator, as a person does in the FastSpring app. */
class DemoWebhooks {

    private final StoreWebhooks webhooks;
    private final Stores stores;
    private final Simulator simulator;

    DemoWebhooks(StoreWebhooks webhooks, Stores stores, Simulator simulator) {
        this.webhooks = webhooks;
        this.stores = stores;
        this.simulator = simulator;
    }

    /** At the first start. */
    void connect(Actor owner, Demo.Agency agency) {
        enter(owner, agency, webhooks::connect);
    }

    /** At a later start, for the simulator forgets them; a webhook that a person has removed stays so. */
    void reconnect(Actor owner, Demo.Agency agency) {
        enter(owner, agency, store -> webhooks.find(store).map(_ -> webhooks.newSecret(store)));
    }

    private void enter(Actor owner, Demo.Agency agency, Function<StoreId, Optional<IssuedSecret>> how) {
        Tenancy.run(owner, () -> {
            var byName = stores.visible().stream().collect(Collectors.toMap(StoreView::name, StoreView::id));
            for (var slug : agency.stores()) {
                var store = byName.get(simulator.store(slug).name());
                if (store != null) {
                    how.apply(store).ifPresent(issued -> enter(slug, issued));
                }
            }
        });
    }

    private void enter(String slug, IssuedSecret issued) {
        simulator.webhooks(slug).put(Webhook.to(issued.address()).expanding().signed(issued.secret()));
    }
}
