package io.storefleet.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What a page shows when there is nothing yet: what that means and the next step. */
public final class EmptyState extends Div {

    private static final long serialVersionUID = 1L;

    public EmptyState(String title, String text, Component... nextSteps) {
        addClassName("sf-empty");
        add(new H2(title), new Paragraph(text));
        add(nextSteps);
    }
}
