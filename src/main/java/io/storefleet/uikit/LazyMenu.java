package io.storefleet.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A menu below a button, filled when it opens. What a page could offer may be a line for each of hundreds of stores, and
 * most pages are left before anybody has opened it.
 */
public final class LazyMenu extends ContextMenu {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<LazyMenu> lines;

    /** @param lines adds what there is to choose from, each time the menu opens */
    public LazyMenu(Component button, Consumer<LazyMenu> lines) {
        super(button);
        this.lines = lines;
        setOpenOnClick(true);
        setPosition(ContextMenuPosition.BOTTOM_START);
        button.getElement().setAttribute("aria-haspopup", "menu");
        ComponentUtil.setData(button, LazyMenu.class, this);
    }

    /** The menu of a button; it is no part of the page until it opens. */
    public static LazyMenu of(Component button) {
        return ComponentUtil.getData(button, LazyMenu.class);
    }

    @Override
    protected boolean onBeforeOpenMenu(ObjectNode event) {
        fill();
        return super.onBeforeOpenMenu(event);
    }

    /** Makes the lines as they are now. */
    public void fill() {
        removeAll();
        lines.accept(this);
    }
}
