package io.storefleet.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A list with a detail panel at its right that opens with a row and closes with Esc; on narrow screens it covers the list. */
public final class ListDetail extends Div {

    private static final long serialVersionUID = 1L;
    private static final String OPEN = "data-open";

    private final Div list = new Div();
    private final Aside detail = new Aside();
    private final Button back;

    /** @param close called when the person closes the detail; it should navigate to the list's own address */
    public ListDetail(Runnable close) {
        addClassName("sf-list-detail");
        list.addClassName("sf-list");
        detail.addClassName("sf-detail");
        back = new PlainButton(
                getTranslation("uikit.detail.back"), VaadinIcon.ARROW_LEFT.create(), click -> close.run());
        back.addClassNames("sf-narrow-only", "sf-back");
        add(list);
        // An open dialog must hear of it, too.
        Shortcuts.addShortcutListener(
                        detail,
                        () -> {
                            if (isOpen() && EscapeKey.isFree()) {
                                close.run();
                            }
                        },
                        Key.ESCAPE)
                .allowEventPropagation()
                .allowBrowserDefault();
    }

    public void list(Component... components) {
        list.removeAll();
        list.add(components);
    }

    /** Shows the content beside the list. */
    public void open(String label, Component... content) {
        detail.removeAll();
        detail.add(back);
        detail.add(content);
        detail.getElement().setAttribute("aria-label", label);
        if (!isOpen()) {
            add(detail);
            getElement().setAttribute(OPEN, true);
        }
    }

    public void close() {
        remove(detail);
        getElement().removeAttribute(OPEN);
    }

    public boolean isOpen() {
        return getElement().hasAttribute(OPEN);
    }
}
