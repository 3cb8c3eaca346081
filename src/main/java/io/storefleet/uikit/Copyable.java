package io.storefleet.uikit;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** An id in plain type with a button that copies it. */
public final class Copyable extends Span {

    private static final long serialVersionUID = 1L;

    public Copyable(String value) {
        var text = new Span(value);
        text.addClassName("sf-id");
        var copy = new PlainButton(VaadinIcon.COPY_O.create());
        copy.addClassName("sf-icon-button");
        var label = copy.getTranslation("uikit.copy.id", value);
        copy.setAriaLabel(label);
        copy.setTooltipText(label);
        copy.addClickListener(click -> {
            ClipboardText.copy(copy, value);
            Notices.done(copy.getTranslation("uikit.copied"));
        });
        addClassName("sf-copyable");
        add(text, copy);
    }
}
