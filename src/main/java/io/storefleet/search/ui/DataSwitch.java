package io.storefleet.search.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import io.storefleet.search.SearchRequest.Data;
import io.storefleet.uikit.PlainNativeButton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** LIVE, TEST or ALL: which objects a search looks at. */
final class DataSwitch extends Div {

    private static final long serialVersionUID = 1L;

    private final Map<Data, NativeButton> buttons = new EnumMap<>(Data.class);

    DataSwitch(Consumer<Data> chosen) {
        addClassName("sf-switch");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("search.data"));
        for (var data : Data.values()) {
            var word = data.name().toLowerCase(Locale.ROOT);
            var button = new PlainNativeButton(getTranslation("search.data." + word), click -> chosen.accept(data));
            button.setTitle(getTranslation("search.data." + word + ".hint"));
            buttons.put(data, button);
            add(button);
        }
    }

    void show(Data data) {
        buttons.forEach(
                (each, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(each == data)));
    }
}
