package io.storefleet.simulator;

import io.storefleet.simulator.world.SimulatedStore;
import java.util.List;
import java.util.Map;

/** A call that passed the gate, with the path split at its slashes and the query decoded. */
record ApiRequest(String method, List<String> path, Map<String, String> query, SimulatedStore store) {

    /** The parts of a comma batch. */
    List<String> ids(int segment) {
        return List.of(path.get(segment).split(","));
    }
}
