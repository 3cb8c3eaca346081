package io.storefleet.search.ui;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;

/**
 * One line of the palette that can be chosen.
 *
 * @param stays whether the palette stays open, because the choice goes on in it
 * @param copy makes a sign-in link of it; null where there is none to make
 */
record Choice(
        Component face,
        boolean stays,
        Runnable open,
        @Nullable Runnable copy) {

    static Choice leaving(Component face, Runnable open) {
        return new Choice(face, false, open, null);
    }
}
