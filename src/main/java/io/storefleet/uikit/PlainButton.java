package io.storefleet.uikit;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** A button that hears of a click only that it happened; see {@link PlainClicks}. */
public final class PlainButton extends Button {

    private static final long serialVersionUID = 1L;

    // Not set to anything here: it is there before the constructor of the class above has ended.
    private @Nullable PlainClicks<Button> clicks;

    public PlainButton() {}

    public PlainButton(String text) {
        super(text);
    }

    public PlainButton(Component icon) {
        super(icon);
    }

    public PlainButton(String text, ComponentEventListener<ClickEvent<Button>> clicked) {
        super(text);
        addClickListener(clicked);
    }

    public PlainButton(Component icon, ComponentEventListener<ClickEvent<Button>> clicked) {
        super(icon);
        addClickListener(clicked);
    }

    public PlainButton(String text, Component icon, ComponentEventListener<ClickEvent<Button>> clicked) {
        super(text, icon);
        addClickListener(clicked);
    }

    @Override
    public Registration addClickListener(ComponentEventListener<ClickEvent<Button>> listener) {
        var heard = clicks;
        if (heard == null) {
            heard = new PlainClicks<>(this);
            clicks = heard;
        }
        return heard.add(listener);
    }

    @Override
    @SuppressWarnings("unchecked")
    protected void fireEvent(ComponentEvent<?> event) {
        super.fireEvent(event);
        if (clicks != null && event instanceof ClickEvent<?> click) {
            clicks.tell((ClickEvent<Button>) click);
        }
    }
}
