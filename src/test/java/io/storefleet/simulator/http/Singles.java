package io.storefleet.simulator.http;

import io.storefleet.simulator.Switch;
import io.storefleet.simulator.Switches;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Answers one order or subscription: flat and once more in an array, or only one of both (contract §2.3). */
public final class Singles {

    /** The array's copy is rendered a little later. */
    private static final Duration LATER = Duration.ofMillis(3);

    private final Switches switches;

    public Singles(Switches switches) {
        this.switches = switches;
    }

    /** The language says how {@code changed} is shown. */
    public Reply found(String plural, ObjectNode flat, String language) {
        ObjectNode copy = flat.deepCopy();
        Instant changed = Instant.ofEpochMilli(flat.path("changed").asLong());
        Dates.family(copy, "changed", changed.plus(LATER), language);
        return Reply.json(200, shaped(plural, flat, copy));
    }

    public Reply failed(String plural, ObjectNode error) {
        return Reply.json(new Batch(switches).failure(), shaped(plural, error, error.deepCopy()));
    }

    private ObjectNode shaped(String plural, ObjectNode flat, ObjectNode copy) {
        if (switches.isOn(Switch.FLAT_ONLY)) {
            return flat;
        }
        ObjectNode root = switches.isOn(Switch.ARRAY_ONLY) ? Json.object() : flat;
        root.putArray(plural).add(copy);
        return root;
    }
}
