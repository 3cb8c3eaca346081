package io.storefleet.uikit;

import java.util.Locale;

/** What a state means to the reader: its colour, never without words. */
public enum Tone {
    GOOD,
    WARN,
    BAD,
    INFO,
    NEUTRAL;

    /** The class that gives it its look. */
    public String css() {
        return "sf-tone-" + name().toLowerCase(Locale.ROOT);
    }
}
