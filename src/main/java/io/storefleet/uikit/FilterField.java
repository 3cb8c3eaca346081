package io.storefleet.uikit;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;

/** The page's filter; the key {@code /} brings the focus here. */
public final class FilterField extends TextField {

    private static final long serialVersionUID = 1L;

    public FilterField() {
        addClassName("sf-filter");
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        getElement().setAttribute("data-filter", true);
    }

    @Override
    public void setPlaceholder(String placeholder) {
        super.setPlaceholder(placeholder);
        setAriaLabel(placeholder);
    }
}
