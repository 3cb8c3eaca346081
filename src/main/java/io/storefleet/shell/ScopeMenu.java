package io.storefleet.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteParameters;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Which stores the page looks at, always in view in the top bar. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ScopeMenu {

    private final Div selector = new Div();

    Component selector() {
        return selector;
    }

    /** Follows the address of the page just opened. */
    void follow(RouteParameters parameters) {
        selector.setVisible(parameters.get("store").isPresent());
    }
}
