package io.storefleet.uikit;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.Supplier;

/** The palette of every page: the search provides it, the shell places it and knows what can be gone to and done. */
public interface CommandPalette {

    /** A page to open or a thing to do, which the person may. */
    record Way(String label, Runnable go) {}

    /** What can be gone to and done from everywhere; asked each time the palette opens. */
    void offer(Supplier<List<Way>> pagesToOpen, Supplier<List<Way>> thingsToDo);

    /** The field-like button of the top bar that opens the palette. */
    Component opener();

    /** The palette itself, which stands hidden in each page. */
    Component component();
}
