package io.storefleet.simulator.events;

import io.storefleet.simulator.state.Happening;
import io.storefleet.simulator.state.StoreState;
import java.util.List;

/** What happened in a store, and events that no call brings about. */
public final class StoreEvents {

    private final StoreState state;
    private final SampleEvents samples;

    public StoreEvents(StoreState state, SampleEvents samples) {
        this.state = state;
        this.samples = samples;
    }

    /** All of the last 30 days, newest first, whether or not a webhook lists them. */
    public List<Happening> all() {
        return state.happenings().all();
    }

    /** The types that can be invented, e.g. {@code mailingListEntry.abandoned}. */
    public List<String> types() {
        return samples.types();
    }

    /** Lets one of the type happen now, live, about the newest order that fits. */
    public Happening happen(String type) {
        return happen(type, true);
    }

    /** Lets one of the type happen now. @throws IllegalArgumentException when the type is not among {@link #types} */
    public Happening happen(String type, boolean live) {
        if (!samples.happen(state, type, live)) {
            throw new IllegalArgumentException("No event of this type can be invented.");
        }
        return all().getFirst();
    }
}
