package io.storefleet.search.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.storefleet.uikit.LazyMenu;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The filter by store, of which there may be hundreds: their names are listed only while somebody chooses. */
final class StoreFilter extends Button {

    private static final long serialVersionUID = 1L;

    /** @param chosen gets a name, or null for any store */
    StoreFilter(Supplier<List<String>> names, Consumer<@Nullable String> chosen) {
        addClassName("sf-search-filter");
        setSuffixComponent(VaadinIcon.CHEVRON_DOWN_SMALL.create());
        new LazyMenu(this, menu -> {
            menu.addItem(getTranslation("search.filter.store.any"), click -> chosen.accept(null));
            names.get().forEach(name -> menu.addItem(name, click -> chosen.accept(name)));
        });
        show(null);
    }

    /** What the text says. */
    void show(@Nullable String name) {
        var said = name == null ? getTranslation("search.filter.store.any") : name;
        setText(said);
        setAriaLabel(getTranslation("search.filter.store") + ": " + said);
    }
}
