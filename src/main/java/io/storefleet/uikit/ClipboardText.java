package io.storefleet.uikit;

import com.vaadin.flow.component.Component;

/** Puts text on the clipboard of the person who has just clicked. */
public final class ClipboardText {

    private ClipboardText() {}

    /** Copies the text; it goes to the browser as a value and is never part of a script. */
    public static void copy(Component origin, String text) {
        origin.getElement().executeJs("window.storefleet.copy($0)", text);
    }
}
