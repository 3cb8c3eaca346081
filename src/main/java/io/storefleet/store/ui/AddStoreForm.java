package io.storefleet.store.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.store.ConnectionReport;
import io.storefleet.store.NewStore;
import io.storefleet.store.StoreProblem;
import io.storefleet.store.Stores;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Background;
import io.storefleet.uikit.DialogForm;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks for everything a new store needs, tries the connection, and adds it. */
final class AddStoreForm {

    private final Stores stores;
    private final Background background;
    private final Consumer<StoreId> added;
    private final TextField name = new TextField();
    private final Select<String> endpoint = new Select<>();
    private final CredentialFields credential = new CredentialFields();
    private final TagField tags = new TagField();
    private final Checkbox authorised = new Checkbox();
    private final Button test = new Button();
    private final Span tested = new Span();
    private final DialogForm dialog;

    AddStoreForm(Stores stores, Background background, Consumer<StoreId> added) {
        this.stores = stores;
        this.background = background;
        this.added = added;
        name.setLabel(name.getTranslation("store.field.name"));
        name.setMaxLength(255);
        name.setWidthFull();
        endpoint.setLabel(name.getTranslation("store.field.endpoint"));
        endpoint.setItems(stores.endpoints());
        endpoint.setItemLabelGenerator(value -> Endpoints.label(name, value));
        endpoint.setValue(stores.endpoints().getFirst());
        endpoint.setWidthFull();
        authorised.setLabel(name.getTranslation("store.field.authorised"));
        test.setText(name.getTranslation("store.test"));
        test.addClickListener(click -> tryConnection());
        credential.onChange(() -> tested.setVisible(false));
        endpoint.addValueChangeListener(change -> tested.setVisible(false));
        tested.setVisible(false);
        var trial = new Div(test, tested);
        trial.addClassName("sf-row");
        dialog = new DialogForm(
                name.getTranslation("store.add.title"),
                name.getTranslation("store.add.confirm"),
                this::add,
                name,
                endpoint,
                credential,
                trial,
                tags,
                authorised);
    }

    void open() {
        dialog.open();
        name.focus();
    }

    private void tryConnection() {
        var pair = credential.read();
        if (pair.isEmpty()) {
            return;
        }
        test.setEnabled(false);
        tested.setVisible(false);
        var where = endpoint.getValue();
        background.run(test, () -> stores.test(where, pair.get()), this::report, problem -> {
            test.setEnabled(true);
            dialog.problem(name.getTranslation("store.problem.unexpected"));
        });
    }

    private void report(ConnectionReport report) {
        test.setEnabled(true);
        tested.setText(StoreWords.sentence(test, report));
        tested.setClassName("sf-message");
        tested.addClassName(report.connected() ? "sf-tone-good" : "sf-tone-bad");
        tested.getElement().setAttribute("role", "status");
        tested.setVisible(true);
    }

    private void add() {
        read().ifPresent(store -> {
            dialog.busy(name.getTranslation("store.add.busy"));
            background.run(name, () -> stores.add(store), this::done, this::failed);
        });
    }

    private Optional<NewStore> read() {
        name.setInvalid(name.getValue().isBlank());
        name.setErrorMessage(name.getTranslation("store.problem.name-invalid"));
        var pair = credential.read();
        if (!authorised.getValue()) {
            authorised.setInvalid(true);
            authorised.setErrorMessage(name.getTranslation("store.problem.not-authorised"));
        }
        var fine = !name.isInvalid() && pair.isPresent() && authorised.getValue();
        return fine
                ? pair.map(given ->
                        new NewStore(name.getValue(), endpoint.getValue(), given, tags.tags(), authorised.getValue()))
                : Optional.empty();
    }

    private void done(StoreId store) {
        dialog.close();
        added.accept(store);
    }

    private void failed(Exception reason) {
        if (!(reason instanceof StoreProblem problem)) {
            dialog.problem(name.getTranslation("store.problem.unexpected"));
            return;
        }
        dialog.ready();
        var text = StoreWords.sentence(name, problem);
        switch (problem.kind()) {
            case NAME_INVALID, NAME_TAKEN -> {
                name.setErrorMessage(text);
                name.setInvalid(true);
                name.focus();
            }
            case TAG_INVALID -> tags.problem(text);
            default -> dialog.problem(text);
        }
    }
}
