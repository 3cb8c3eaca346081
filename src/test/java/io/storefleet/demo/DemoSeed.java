package io.storefleet.demo;

import io.storefleet.simulator.world.SimulatedStore;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills an empty database with the demo's agencies through the services a person would use. */
@Component
@Profile("demo")
class DemoSeed {

    private final Demo demo = Demo.read();

    Demo demo() {
        return demo;
    }

    /** Adds what is missing; nothing that people changed since is touched. */
    void fill(List<SimulatedStore> stores) {}
}
