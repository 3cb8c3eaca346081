package io.storefleet.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** Fills a new database with the demo's agencies, through the services a person would use. */
class DemoSeed implements ApplicationRunner {

    static final String ENDPOINT = "simulator";

    private final DemoPeople people;
    private final DemoStores stores;
    private final DemoOwners owners;
    private final DemoWebhooks webhooks;
    private final DataDirectory data;

    DemoSeed(DemoPeople people, DemoStores stores, DemoOwners owners, DemoWebhooks webhooks, DataDirectory data) {
        this.people = people;
        this.stores = stores;
        this.owners = owners;
        this.webhooks = webhooks;
        this.data = data;
    }

    /** Goes on where an interrupted start stopped; once all is there, people may change it for good. */
    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        var demo = Demo.read();
        if (Files.exists(done())) {
            demo.agencies().forEach(this::reconnect);
            return;
        }
        for (var agency : demo.agencies()) {
            var owner = people.settle(agency, demo.password());
            stores.connect(owner, agency);
            webhooks.connect(owner, agency);
        }
        Files.createFile(done());
    }

    private void reconnect(Demo.Agency agency) {
        owners.find(agency, agency.members().getFirst().email()).ifPresent(owner -> webhooks.reconnect(owner, agency));
    }

    /** Inside the cluster, so that it goes when the database goes. */
    private Path done() {
        return data.path(KeptPostgres.CLUSTER).resolve("storefleet-demo-filled");
    }
}
