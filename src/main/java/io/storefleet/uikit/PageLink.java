package io.storefleet.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** A link to another page of ours, which opens without loading the application anew. */
public final class PageLink extends Anchor {

    private static final long serialVersionUID = 1L;

    /** @param place of {@link Places} */
    public PageLink(String place, String text) {
        this(place, new Span(text));
    }

    public PageLink(String place, Component... content) {
        super(place, content);
        setRouterIgnore(false);
    }
}
