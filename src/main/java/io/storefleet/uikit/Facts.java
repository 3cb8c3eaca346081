package io.storefleet.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Labels and values, one fact a line; a fact without a value shows a dash. */
public final class Facts extends DescriptionList {

    private static final long serialVersionUID = 1L;

    public Facts() {
        addClassName("sf-facts");
    }

    public Facts fact(String label, @Nullable String value) {
        return fact(label, new Span(value == null || value.isBlank() ? "–" : value));
    }

    public Facts fact(String label, Component value) {
        var description = new Description();
        description.add(value);
        add(new Term(label), description);
        return this;
    }
}
