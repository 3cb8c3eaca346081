package io.storefleet.uikit;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** A button that hears of a click only that it happened; see {@link PlainClicks}. */
public final class PlainNativeButton extends NativeButton {

    private static final long serialVersionUID = 1L;

    // Not set to anything here: it is there before the constructor of the class above has ended.
    private @Nullable PlainClicks<NativeButton> clicks;

    public PlainNativeButton() {}

    public PlainNativeButton(String text) {
        super(text);
    }

    public PlainNativeButton(String text, ComponentEventListener<ClickEvent<NativeButton>> clicked) {
        super(text);
        addClickListener(clicked);
    }

    @Override
    public Registration addClickListener(ComponentEventListener<ClickEvent<NativeButton>> listener) {
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
            clicks.tell((ClickEvent<NativeButton>) click);
        }
    }
}
