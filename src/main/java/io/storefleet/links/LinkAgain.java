package io.storefleet.links;

import java.util.Set;

/** Which rows of a run are asked again. */
public enum LinkAgain {
    FAILED(Set.of(LinkState.FAILED)),
    EXPIRED(Set.of(LinkState.EXPIRED)),
    BOTH(Set.of(LinkState.FAILED, LinkState.EXPIRED));

    private final Set<LinkState> states;

    LinkAgain(Set<LinkState> states) {
        this.states = states;
    }

    /** The states of these rows. */
    public Set<LinkState> states() {
        return states;
    }
}
