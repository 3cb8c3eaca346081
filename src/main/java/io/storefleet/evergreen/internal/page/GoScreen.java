package io.storefleet.evergreen.internal.page;

import java.util.Locale;

/** What the public page can say; each has its title and texts in the message files. */
enum GoScreen {
    START,
    CODE,
    OPENING,
    WAITING,
    SORRY,
    ENOUGH,
    NOTHING;

    String key(String part) {
        return "evergreen.page." + name().toLowerCase(Locale.ROOT) + "." + part;
    }
}
