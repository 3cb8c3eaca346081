package io.storefleet.links.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Whom a run is for: one of four ways to say it, and that way's fields below. */
final class SourceChoice extends Div {

    private static final long serialVersionUID = 1L;

    private final RadioButtonGroup<Way> ways = new RadioButtonGroup<>();
    private final Map<Way, Component> fields = new EnumMap<>(Way.class);

    /** The ways to say it. */
    enum Way {
        LINES,
        FILTER,
        SEARCH,
        EVERYBODY,
        SAVED
    }

    SourceChoice(LinesInput lines, FilterFields filter, QueryFields query, SavedCohorts saved, Runnable changed) {
        addClassName("sf-stack");
        var everybody = new Span(getTranslation("links.new.everybody"));
        everybody.addClassName("sf-quiet");
        fields.put(Way.LINES, lines);
        fields.put(Way.FILTER, filter);
        fields.put(Way.SEARCH, query);
        fields.put(Way.EVERYBODY, everybody);
        fields.put(Way.SAVED, saved);
        ways.setLabel(getTranslation("links.new.whom"));
        ways.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        ways.setItems(Way.values());
        ways.setItemLabelGenerator(
                way -> getTranslation("links.new.whom." + way.name().toLowerCase(Locale.ROOT)));
        ways.setValue(Way.LINES);
        ways.addValueChangeListener(change -> {
            arrange();
            changed.run();
        });
        add(ways);
        fields.values().forEach(this::add);
        arrange();
    }

    private void arrange() {
        fields.forEach((way, field) -> field.setVisible(way == way()));
    }

    Way way() {
        return ways.getValue();
    }

    void choose(Way way) {
        ways.setValue(way);
    }
}
