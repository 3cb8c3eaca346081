package io.storefleet.links.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Style;
import io.storefleet.links.CohortFilter.Data;
import io.storefleet.links.CohortQuery;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A search whose hits' customers are meant. */
final class QueryFields extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField query = new TextField();
    private final ComboBox<Data> data = new ComboBox<>();

    QueryFields(Runnable changed) {
        addClassName("sf-row");
        getStyle().setAlignItems(Style.AlignItems.START);
        query.setLabel(getTranslation("links.query"));
        query.setHelperText(getTranslation("links.query.help"));
        query.setMaxLength(255);
        query.setClearButtonVisible(true);
        query.setWidth("min(480px, 100%)");
        query.addValueChangeListener(change -> changed.run());
        data.setLabel(getTranslation("links.people.data"));
        data.setItems(Data.values());
        data.setItemLabelGenerator(
                value -> getTranslation("links.data." + value.name().toLowerCase(Locale.ROOT)));
        data.setValue(Data.ALL);
        data.setWidth("180px");
        data.addValueChangeListener(change -> changed.run());
        add(query, data);
    }

    /** @param live null for both */
    void fill(String text, @Nullable Boolean live) {
        data.setValue(live == null ? Data.ALL : live ? Data.LIVE : Data.TEST);
        query.setValue(text);
    }

    /** What they say; empty while nothing is typed. */
    Optional<CohortQuery> query() {
        return query.getOptionalValue()
                .filter(text -> !text.isBlank())
                .map(text -> new CohortQuery(text, data.getOptionalValue().orElse(Data.ALL)));
    }
}
