package io.storefleet.simulator.http;

import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.SimulatedStore;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A call that passed the gate, with the path split at its slashes and the query decoded. */
public record ApiRequest(String method, List<String> path, Map<String, String> query, byte[] body, StoreState state) {

    public SimulatedStore store() {
        return state.store();
    }

    /** The parts of a comma batch. */
    public List<String> ids(int segment) {
        return List.of(path.get(segment).split(","));
    }

    /** The body's object or array. @throws UnreadableBody when it is anything else */
    public JsonNode json() {
        try {
            JsonNode root = Json.read(body);
            if (root.isContainer()) {
                return root;
            }
            throw new UnreadableBody(new IllegalArgumentException("neither object nor array"));
        } catch (JacksonException broken) {
            throw new UnreadableBody(broken);
        }
    }

    @Override
    public String toString() {
        return "ApiRequest[" + method + "]";
    }
}
