package io.storefleet.uikit;

import com.vaadin.flow.component.html.Span;

/** A state in a word or two on a soft ground. */
public final class Badge extends Span {

    private static final long serialVersionUID = 1L;

    public Badge(String text, Tone tone) {
        super(text);
        addClassNames("sf-badge", tone.css());
    }
}
