package io.storefleet.health;

/** How bad it is; the order is that of a page, worst first. */
public enum Level {
    RED,
    AMBER,
    /** Cannot be told, or the viewer may not know. */
    UNKNOWN,
    GREEN;

    /** Whether somebody should do something. */
    public boolean bad() {
        return this == RED || this == AMBER;
    }
}
