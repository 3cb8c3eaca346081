package io.storefleet.search.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The choices as a list box; the browser marks one of them and names it when it is chosen. */
final class PaletteList extends Div {

    private static final long serialVersionUID = 1L;
    static final String ID = "sf-palette-list";

    private final transient Map<String, Choice> choices = new HashMap<>();
    private int fill;

    PaletteList() {
        setId(ID);
        addClassName("sf-palette-list");
        getElement().setAttribute("role", "listbox");
        getElement().setAttribute("aria-label", getTranslation("search.list"));
    }

    /** Replaces everything; what was chosen from an older list is no choice any more. */
    void fill(List<Section> sections) {
        clear();
        fill++;
        sections.forEach(this::add);
    }

    void clear() {
        choices.clear();
        removeAll();
    }

    private void add(Section section) {
        var title = new Span(section.title());
        title.setId("sf-palette-" + fill + "-" + choices.size() + "-title");
        title.addClassName("sf-palette-section");
        var group = new Div(title);
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-labelledby", title.getId().orElseThrow());
        section.choices().forEach(choice -> group.add(option(choice)));
        add(group);
    }

    private Div option(Choice choice) {
        var key = "sf-palette-" + fill + "-" + choices.size();
        choices.put(key, choice);
        var option = new Div(choice.face());
        option.setId(key);
        option.addClassName("sf-palette-option");
        option.getElement().setAttribute("role", "option").setAttribute("aria-selected", "false");
        return option;
    }

    Optional<Choice> choice(String key) {
        return Optional.ofNullable(choices.get(key));
    }

    int fills() {
        return fill;
    }
}
