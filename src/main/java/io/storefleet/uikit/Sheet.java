package io.storefleet.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** The body of a detail's page: what it is about at the left, short facts at the right; one below the other where it is narrow. */
public final class Sheet extends Div {

    private static final long serialVersionUID = 1L;

    public Sheet(List<? extends Component> main, List<? extends Component> aside) {
        addClassName("sf-sheet");
        // It scrolls, so that the keyboard must reach it.
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("uikit.sheet"));
        add(column("sf-sheet-main", main), column("sf-sheet-aside", aside));
    }

    private static Div column(String name, List<? extends Component> parts) {
        var column = new Div();
        column.addClassName(name);
        parts.forEach(column::add);
        return column;
    }
}
