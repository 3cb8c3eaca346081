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
    private final DataDirectory data;

    DemoSeed(DemoPeople people, DemoStores stores, DataDirectory data) {
        this.people = people;
        this.stores = stores;
        this.data = data;
    }

    /** Goes on where an interrupted start stopped; once all is there, people may change it for good. */
    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        if (Files.exists(done())) {
            return;
        }
        var demo = Demo.read();
        for (var agency : demo.agencies()) {
            var owner = people.settle(agency, demo.password());
            stores.connect(owner, agency);
        }
        Files.createFile(done());
    }

    /** Inside the cluster, so that it goes when the database goes. */
    private Path done() {
        return data.path(KeptPostgres.CLUSTER).resolve("storefleet-demo-filled");
    }
}
