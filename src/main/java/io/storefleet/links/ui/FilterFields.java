package io.storefleet.links.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.links.CohortFilter;
import io.storefleet.links.CohortFilter.Data;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Conditions on customers, each in a field of its own. */
final class FilterFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<String> STATES = List.of("active", "trial", "overdue", "canceled", "deactivated");

    private final Runnable changed;
    private final MultiSelectComboBox<String> states = new MultiSelectComboBox<>();
    private final TextField product = text("product");
    private final TextField from = text("from");
    private final TextField to = text("to");
    private final TextField country = text("country");
    private final TextField since = text("since");
    private final ComboBox<Data> data = new ComboBox<>();

    FilterFields(Runnable changed) {
        this.changed = changed;
        addClassNames("sf-fields", "sf-fields-narrow");
        states.setLabel(getTranslation("links.people.states"));
        states.setItems(STATES);
        states.setItemLabelGenerator(state -> getTranslation("links.state." + state));
        states.addValueChangeListener(change -> changed.run());
        data.setLabel(getTranslation("links.people.data"));
        data.setItems(Data.values());
        data.setItemLabelGenerator(
                value -> getTranslation("links.data." + value.name().toLowerCase(Locale.ROOT)));
        data.setValue(Data.ALL);
        data.addValueChangeListener(change -> changed.run());
        for (var day : List.of(from, to, since)) {
            day.setPlaceholder(getTranslation("links.people.day"));
        }
        country.setMaxLength(2);
        add(states, product, from, to, country, since, data);
    }

    private TextField text(String name) {
        var field = new TextField();
        field.setLabel(getTranslation("links.people." + name));
        field.setClearButtonVisible(true);
        field.addValueChangeListener(change -> changed.run());
        return field;
    }

    /** What they say; empty when one of them is wrong, which stands there then. */
    Optional<CohortFilter> filter() {
        var nextFrom = day(from);
        var nextTo = day(to);
        var ordered = day(since);
        if (!to.isInvalid() && nextFrom != null && nextTo != null && nextTo.isBefore(nextFrom)) {
            wrong(to, "links.people.to.before");
        }
        country.setErrorMessage(getTranslation("links.people.country.wrong"));
        country.setInvalid(!country.getValue().matches("([A-Za-z]{2})?"));
        if (List.of(from, to, since, country).stream().anyMatch(TextField::isInvalid)) {
            return Optional.empty();
        }
        return Optional.of(new CohortFilter(
                states.getValue(),
                product.getValue(),
                nextFrom,
                nextTo,
                country.getValue(),
                ordered,
                data.getOptionalValue().orElse(Data.ALL)));
    }

    private @Nullable LocalDate day(TextField field) {
        field.setInvalid(false);
        var text = field.getValue().strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            wrong(field, "links.people.day.wrong");
            return null;
        }
    }

    private void wrong(TextField field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
    }
}
