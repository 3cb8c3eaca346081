package io.storefleet.simulator.chaos;

import io.storefleet.simulator.world.SimulatedStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Faults scripted per path: {@code chaos.on("/accounts*").times(2).status(503)}. */
public final class Chaos {

    private final List<ChaosScript> scripts = new CopyOnWriteArrayList<>();

    public Chaos() {}

    /** Begins a script for API paths (without query); {@code *} stands for any characters. It applies once its fault is named. */
    public ChaosScript on(String path) {
        return new ChaosScript(path, scripts::add);
    }

    /** Forgets all scripts; calls being held are let go. */
    public void clear() {
        scripts.forEach(ChaosScript::release);
        scripts.clear();
    }

    /** The scripts in their order. */
    public List<ChaosScript> scripts() {
        return List.copyOf(scripts);
    }

    /** Forgets the script at this place, from 0; false when there is none. */
    public boolean forget(int place) {
        List<ChaosScript> all = scripts();
        if (place < 0 || place >= all.size()) {
            return false;
        }
        all.get(place).release();
        return scripts.remove(all.get(place));
    }

    /** All delays that match this call, and of the other faults the one scripted first. */
    public List<Fault> draw(String path, SimulatedStore store) {
        List<Fault> drawn = new ArrayList<>();
        boolean spoiled = false;
        for (ChaosScript script : scripts) {
            if (spoiled && !script.onlyDelays()) {
                continue;
            }
            Optional<Fault> fault = script.draw(path, store);
            fault.ifPresent(drawn::add);
            spoiled |= fault.isPresent() && !fault.get().onlyDelays();
        }
        return drawn;
    }
}
