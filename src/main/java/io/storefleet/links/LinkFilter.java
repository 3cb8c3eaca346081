package io.storefleet.links;

import java.util.EnumSet;
import java.util.Set;

/** Which rows of a run to show. */
public enum LinkFilter {
    ALL(EnumSet.allOf(LinkState.class)),
    FAILED(EnumSet.of(LinkState.FAILED)),
    WAITING(EnumSet.of(LinkState.WAITING));

    private final Set<LinkState> states;

    LinkFilter(Set<LinkState> states) {
        this.states = states;
    }

    /** The states this filter lets through. */
    public Set<LinkState> states() {
        return Set.copyOf(states);
    }
}
