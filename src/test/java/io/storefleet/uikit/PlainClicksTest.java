package io.storefleet.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** A button that only hears that it was clicked. */
class PlainClicksTest {

    private final List<String> heard = new ArrayList<>();

    private static void clickInTheBrowser(Component button) {
        var event = new DomEvent(button.getElement(), "click", JsonNodeFactory.instance.objectNode());
        button.getElement().getNode().getFeature(ElementListenerMap.class).fireEvent(event);
    }

    @Test
    void tellsEachListenerOnceForEachClick() {
        var button = new PlainButton("Go", click -> heard.add("first"));
        var second = button.addClickListener(click -> heard.add("second " + click.isFromClient()));
        clickInTheBrowser(button);
        assertThat(heard).containsExactly("first", "second true");
        second.remove();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
        assertThat(heard).containsExactly("first", "second true", "first");
    }

    @Test
    void doesTheSameWithPlainButtonsOfTheBrowser() {
        var button = new PlainNativeButton("Go", click -> heard.add("clicked"));
        clickInTheBrowser(button);
        assertThat(heard).containsExactly("clicked");
    }

    @Test
    void hearsNothingWhileItCannotBeUsed() {
        var button = new PlainButton("Go", click -> heard.add("clicked"));
        button.setEnabled(false);
        clickInTheBrowser(button);
        assertThat(heard).isEmpty();
    }
}
