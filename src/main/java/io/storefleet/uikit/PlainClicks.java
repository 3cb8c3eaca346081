package io.storefleet.uikit;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Who hears the clicks of one button. Vaadin asks the browser for twelve facts of each click, such as where the pointer was,
 * and keeps two kilobytes for that beside each button of each open page; nobody here wants to know.
 */
final class PlainClicks<C extends Component> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<ComponentEventListener<ClickEvent<C>>> listeners = new CopyOnWriteArrayList<>();

    PlainClicks(C button) {
        button.getElement().addEventListener("click", click -> ComponentUtil.fireEvent(button, clicked(button)));
    }

    private static <C extends Component> ClickEvent<C> clicked(C button) {
        return new ClickEvent<>(button, true, 0, 0, 0, 0, 1, 0, false, false, false, false);
    }

    Registration add(ComponentEventListener<ClickEvent<C>> listener) {
        return Registration.addAndRemove(listeners, listener);
    }

    void tell(ClickEvent<C> click) {
        listeners.forEach(each -> each.onComponentEvent(click));
    }
}
