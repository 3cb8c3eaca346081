package io.storefleet.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The cross at the upper right of a detail beside its list; on narrow screens the way back stands above instead. */
public final class DetailClose extends Button {

    private static final long serialVersionUID = 1L;

    public DetailClose(Runnable close) {
        super(VaadinIcon.CLOSE_SMALL.create(), click -> close.run());
        addClassNames("sf-icon-button", "sf-wide-only", "sf-end");
        setAriaLabel(getTranslation("uikit.detail.close"));
        setTooltipText(getTranslation("uikit.detail.close"));
    }
}
