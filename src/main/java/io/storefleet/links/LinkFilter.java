package io.storefleet.links;

import java.util.EnumSet;
import java.util.Set;

/** Which rows of a run to show. */
public enum LinkFilter {
    ALL(EnumSet.allOf(LinkState.class)),
    LINKS(EnumSet.of(LinkState.LINK)),
    FAILED(EnumSet.of(LinkState.FAILED)),
    WAITING(EnumSet.of(LinkState.WAITING)),
    EXPIRED(EnumSet.of(LinkState.EXPIRED)),
    /** Lines of the cohort that got no row in the run: each shown as failed or repeated, with the reason. */
    UNUSED(EnumSet.noneOf(LinkState.class));

    private final Set<LinkState> states;

    LinkFilter(Set<LinkState> states) {
        this.states = states;
    }

    /** The states this filter lets through. */
    public Set<LinkState> states() {
        return Set.copyOf(states);
    }
}
