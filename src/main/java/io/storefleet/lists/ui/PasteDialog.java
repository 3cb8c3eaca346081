package io.storefleet.lists.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import io.storefleet.lists.ListKind;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.lists.PastedId;
import io.storefleet.lists.PastedId.Outcome;
import io.storefleet.lists.PastedIds;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Lists;
import io.storefleet.uikit.Tone;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Takes a pasted list of ids and shows what the stores themselves say of each. */
final class PasteDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ListDesk desk;
    private final transient ListKind kind;
    private final transient ListWords words;
    private final TextArea text = new TextArea();
    private final Button look = new Button();
    private final Div told = new Div();
    private final Grid<PastedId> results = new Grid<>();
    private final Grid.Column<PastedId> amounts;

    PasteDialog(ListDesk desk, ListKind kind, Consumer<RowId> open) {
        this.desk = desk;
        this.kind = kind;
        this.words = new ListWords(this, kind);
        setHeaderTitle(getTranslation("lists.paste.title"));
        setWidth("min(860px, 96vw)");
        text.setLabel(words.of("paste"));
        text.setHelperText(getTranslation("lists.paste.hint", PastedIds.MOST));
        text.setWidthFull();
        text.setMinRows(4);
        text.setMaxRows(8);
        text.addClassName("sf-mono");
        told.getElement().setAttribute("aria-live", "polite");
        amounts = prepare(open);
        var body = new Div(text, told, results);
        body.addClassName("sf-stack");
        add(body);
        look.setText(getTranslation("lists.paste.look"));
        look.addThemeVariants(ButtonVariant.PRIMARY);
        look.addClickListener(click -> ask());
        getFooter().add(new Button(getTranslation("uikit.close"), click -> close()), look);
    }

    /** Draws nothing yet. @return the column that kinds without an amount leave out */
    private Grid.Column<PastedId> prepare(Consumer<RowId> open) {
        results.setVisible(false);
        results.setHeight("320px");
        results.addColumn(PastedId::typed)
                .setHeader(getTranslation("lists.column.id"))
                .setFlexGrow(2)
                .setPartNameGenerator(row -> "sf-cell-id");
        results.addComponentColumn(this::outcome).setHeader(getTranslation("lists.paste.outcome"));
        results.addColumn(row -> row.live() == null || row.live().title() == null
                        ? ""
                        : row.live().title())
                .setHeader(words.of("paste.found"))
                .setFlexGrow(2);
        results.addColumn(PastedId::storeName).setHeader(getTranslation("lists.column.store"));
        Lists.opens(results, row -> {
            if (row.row() != null) {
                close();
                open.accept(row.row());
            }
        });
        return results.addColumn(PasteDialog::amount)
                .setHeader(getTranslation("lists.column.total"))
                .setTextAlign(ColumnTextAlign.END);
    }

    private static String amount(PastedId row) {
        var live = row.live();
        return live == null || live.amount() == null
                ? ""
                : Formats.here().money(live.amount().amount(), live.amount().currency());
    }

    private Component outcome(PastedId row) {
        var live = row.live();
        if (row.outcome() == Outcome.FOUND && live != null && live.state() != null) {
            return new Badge(words.value(live.state()), ListWords.tone(live.state()));
        }
        var word = row.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var tone = row.outcome() == Outcome.FAILED ? Tone.BAD : row.outcome() == Outcome.FOUND ? Tone.GOOD : Tone.WARN;
        var badge = new Badge(getTranslation("lists.paste." + word), tone);
        badge.setTitle(getTranslation("lists.paste." + word + ".hint"));
        return badge;
    }

    private void ask() {
        text.setInvalid(text.getValue().isBlank());
        text.setErrorMessage(getTranslation("lists.paste.empty"));
        if (text.isInvalid()) {
            return;
        }
        look.setEnabled(false);
        told.setText(getTranslation("lists.paste.looking"));
        var typed = text.getValue();
        desk.background().run(this, () -> desk.pasted().read(kind.key(), typed, ""), this::show, this::failed);
    }

    private void show(List<PastedId> found) {
        look.setEnabled(true);
        long there =
                found.stream().filter(each -> each.outcome() == Outcome.FOUND).count();
        told.removeAll();
        told.add(new Span(getTranslation("lists.paste.told", there, found.size())));
        results.setItems(found);
        amounts.setVisible(found.stream().anyMatch(each -> !amount(each).isEmpty()));
        results.setVisible(true);
    }

    private void failed(Exception problem) {
        look.setEnabled(true);
        told.removeAll();
        text.setErrorMessage(getTranslation(
                problem instanceof PastedIds.TooManyException ? "lists.paste.too-many" : "lists.paste.failed.hint",
                PastedIds.MOST));
        text.setInvalid(true);
    }
}
