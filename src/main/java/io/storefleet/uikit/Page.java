package io.storefleet.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;

/**
 * The frame of every page inside the application: title, a quiet note beside it, actions at the right, then the body. The
 * page itself does not scroll; a list or a detail in its body does.
 */
public abstract class Page extends Div {

    private static final long serialVersionUID = 1L;

    private final H1 title = new H1();
    private final Span note = new Span();
    private final Div actions = new Div();
    private final Div body = new Div();

    protected Page() {
        addClassName("sf-page");
        note.addClassName("sf-page-note");
        actions.addClassName("sf-page-actions");
        body.addClassName("sf-page-body");
        var heading = new Div(title, note);
        heading.addClassName("sf-page-heading");
        var head = new Div(heading, actions);
        head.addClassName("sf-page-head");
        add(head, body);
    }

    protected final void title(String text) {
        title.setText(text);
    }

    /** A short fact beside the title, such as a count. */
    protected final void note(String text) {
        note.setText(text);
    }

    /** Puts a badge or the like behind the title, replacing what was there. */
    protected final void note(Component component) {
        note.removeAll();
        note.add(component);
    }

    protected final void actions(Component... components) {
        actions.removeAll();
        actions.add(components);
    }

    protected final void body(Component... components) {
        body.removeAll();
        body.add(components);
    }
}
