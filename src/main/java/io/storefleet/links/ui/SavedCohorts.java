package io.storefleet.links.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Style;
import io.storefleet.links.CohortView;
import io.storefleet.links.Cohorts;
import io.storefleet.uikit.DialogForm;
import io.storefleet.uikit.Formats;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The saved cohorts: one is used again, renamed or deleted. */
final class SavedCohorts extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 255;

    private final transient Cohorts cohorts;
    private final ComboBox<CohortView> saved = new ComboBox<>();
    private final Span none = new Span(getTranslation("links.saved.none"));
    private final Button rename = new Button(getTranslation("links.saved.rename"), click -> rename());
    private final Button delete = new Button(getTranslation("links.saved.delete"), click -> askDelete());

    SavedCohorts(Cohorts cohorts, Consumer<CohortView> chosen) {
        this.cohorts = cohorts;
        addClassName("sf-row");
        getStyle().setAlignItems(Style.AlignItems.END);
        saved.setLabel(getTranslation("links.saved.label"));
        saved.setWidth("min(420px, 100%)");
        saved.setItemLabelGenerator(SavedCohorts::label);
        saved.addValueChangeListener(change -> {
            enable();
            if (change.getValue() != null) {
                chosen.accept(change.getValue());
            }
        });
        none.addClassName("sf-quiet");
        add(saved, rename, delete, none);
        refresh();
    }

    private static String label(CohortView cohort) {
        return Objects.requireNonNullElse(cohort.name(), "") + " · "
                + Formats.here().number(cohort.counts().links());
    }

    /** Reads them anew and chooses none. */
    void refresh() {
        var all = cohorts.saved();
        saved.setItems(all);
        saved.setVisible(!all.isEmpty());
        none.setVisible(all.isEmpty());
        enable();
    }

    private void enable() {
        var one = saved.getValue() != null;
        rename.setVisible(one);
        delete.setVisible(one);
    }

    Optional<CohortView> chosen() {
        return saved.getOptionalValue();
    }

    private void rename() {
        saved.getOptionalValue()
                .ifPresent(cohort -> askName(this, cohort, cohort.tag(), name -> {
                    cohorts.name(cohort.id(), name);
                    refresh();
                }));
    }

    /** Asks for a name, which is not left empty. @param tag the one it follows, null for its own stores */
    static void askName(
            com.vaadin.flow.component.Component page, CohortView cohort, @Nullable String tag, Consumer<String> named) {
        var name = new TextField(page.getTranslation("links.saved.name"));
        name.setValue(Objects.requireNonNullElse(cohort.name(), ""));
        name.setMaxLength(LONGEST_NAME);
        name.setWidthFull();
        var follows = new Span(tag == null ? "" : page.getTranslation("links.saved.tag", tag));
        follows.setVisible(tag != null);
        var dialog = new DialogForm[1];
        dialog[0] = new DialogForm(
                page.getTranslation("links.saved.title"),
                page.getTranslation("links.saved.confirm"),
                () -> {
                    name.setErrorMessage(page.getTranslation("links.saved.name.missing"));
                    name.setInvalid(name.getValue().isBlank());
                    if (!name.isInvalid()) {
                        named.accept(name.getValue());
                        dialog[0].close();
                    }
                },
                name,
                new Span(page.getTranslation(
                        "links.saved.text." + cohort.kind().name().toLowerCase(Locale.ROOT))),
                follows);
        dialog[0].open();
        name.focus();
    }

    private void askDelete() {
        saved.getOptionalValue().ifPresent(cohort -> {
            var dialog = new DialogForm[1];
            dialog[0] = new DialogForm(
                            getTranslation("links.saved.delete.title"),
                            getTranslation("links.saved.delete"),
                            () -> {
                                cohorts.delete(cohort.id());
                                dialog[0].close();
                                refresh();
                            },
                            new Span(getTranslation(
                                    "links.saved.delete.text", Objects.requireNonNullElse(cohort.name(), ""))))
                    .dangerous();
            dialog[0].open();
        });
    }
}
