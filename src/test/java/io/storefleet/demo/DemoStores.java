package io.storefleet.demo;

import io.storefleet.fastspring.Credential;
import io.storefleet.simulator.Simulator;
import io.storefleet.store.NewStore;
import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.Tenancy;
import java.util.List;
import java.util.stream.Collectors;

/** Connects an agency of the demo with its stores of the simulator. */
class DemoStores {

    private final Stores stores;
    private final Simulator simulator;

    DemoStores(Stores stores, Simulator simulator) {
        this.stores = stores;
        this.simulator = simulator;
    }

    void connect(Actor owner, Demo.Agency agency) {
        Tenancy.run(owner, () -> {
            var known = stores.visible().stream().map(StoreView::name).collect(Collectors.toSet());
            for (var slug : agency.stores()) {
                var store = simulator.store(slug);
                if (!known.contains(store.name())) {
                    var credential = new Credential(store.user(), store.password());
                    stores.add(new NewStore(store.name(), DemoSeed.ENDPOINT, credential, List.of(), true));
                }
            }
        });
    }
}
