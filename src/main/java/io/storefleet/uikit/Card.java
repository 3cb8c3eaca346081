package io.storefleet.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A titled part of a detail's page. */
public final class Card extends Section {

    private static final long serialVersionUID = 1L;

    private final Div head = new Div();
    private final Div content = new Div();

    public Card(String title, Component... parts) {
        addClassNames("sf-card", "sf-stack");
        getElement().setAttribute("aria-label", title);
        head.addClassNames("sf-row", "sf-spread");
        head.add(new H2(title));
        content.addClassName("sf-stack");
        content.add(parts);
        add(head, content);
    }

    /** Puts controls beside the title. */
    public Card beside(Component... controls) {
        head.add(controls);
        return this;
    }

    /** Shows these parts in the place of what was there. */
    public void show(Component... parts) {
        content.removeAll();
        content.add(parts);
    }
}
