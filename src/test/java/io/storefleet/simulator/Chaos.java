package io.storefleet.simulator;

import io.storefleet.simulator.world.SimulatedStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Faults scripted per path: {@code chaos.on("/accounts*").times(2).status(503)}. */
public final class Chaos {

    private final List<ChaosScript> scripts = new CopyOnWriteArrayList<>();

    Chaos() {}

    /** Begins a script for API paths (without query); {@code *} stands for any characters. It applies once its fault is named. */
    public ChaosScript on(String path) {
        return new ChaosScript(path, scripts::add);
    }

    /** Forgets all scripts; calls being held are let go. */
    public void clear() {
        scripts.forEach(ChaosScript::release);
        scripts.clear();
    }

    /** All delays that match this call, and of the other faults the one scripted first. */
    List<Fault> draw(String path, SimulatedStore store) {
        List<Fault> drawn = new ArrayList<>();
        boolean spoiled = false;
        for (ChaosScript script : scripts) {
            if (spoiled && !script.onlyDelays()) {
                continue;
            }
            if (script.draws(path, store)) {
                drawn.add(script.fault());
                spoiled |= !script.onlyDelays();
            }
        }
        return drawn;
    }
}
