package io.storefleet.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataGenerator;
import com.vaadin.flow.data.provider.DataProvider;
import io.storefleet.accounts.AccountRow;
import io.storefleet.accounts.ui.AccountRows.State;
import io.storefleet.uikit.Lists;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** The grid of accounts: an id first, the person once read. It reads nothing itself. */
final class AccountGrid extends Grid<Line> {

    private static final long serialVersionUID = 1L;
    // Small, since what is sent to the browser beyond the visible rows would be read for nothing.
    private static final int BLOCK = 10;

    private final transient Function<Line, State> state;

    /** Puts a tick before each row. */
    void pickable(Function<Line, Component> tick) {
        var column =
                addComponentColumn(tick::apply).setKey("pick").setWidth("46px").setFlexGrow(0);
        var order = new ArrayList<>(getColumns());
        order.remove(column);
        order.addFirst(column);
        setColumnOrder(order);
    }

    /** @param person what to show of a line that has not been read */
    AccountGrid(Function<Line, State> state, Function<Line, String> person) {
        this.state = state;
        setPageSize(BLOCK);
        setSelectionMode(SelectionMode.SINGLE);
        ((GridSingleSelectionModel<Line>) getSelectionModel()).setDeselectAllowed(false);
        addColumn(line -> read(line)
                        .map(AccountRow::name)
                        .filter(name -> !name.isBlank())
                        .orElseGet(() -> person.apply(line)))
                .setHeader(getTranslation("accounts.column.person"))
                .setKey("person")
                .setFlexGrow(3)
                .setPartNameGenerator(line -> read(line).isPresent() ? "sf-cell-strong" : "sf-cell-id");
        column("email", 4, (texts, row) -> texts.text(row.email()));
        column("country", 2, (texts, row) -> texts.country(row.country()));
        column("orders", 1, (texts, row) -> texts.formats().number(row.orders()))
                .setTextAlign(ColumnTextAlign.END);
        column("subscriptions", 1, (texts, row) -> texts.formats().number(row.subscriptions()))
                .setTextAlign(ColumnTextAlign.END);
        column("charge", 2, (texts, row) -> texts.brief(row.lastCharge())).setTextAlign(ColumnTextAlign.END);
        Lists.cards(this, line -> card(line, person));
    }

    private Component card(Line line, Function<Line, String> person) {
        var texts = RowTexts.of(this);
        return read(line)
                .map(row -> Lists.card(
                        row.name().isBlank() ? person.apply(line) : row.name(),
                        new Span(texts.text(row.email())),
                        new Span(texts.country(row.country())),
                        new Span(texts.brief(row.lastCharge()))))
                .orElseGet(() -> Lists.card(person.apply(line)));
    }

    private Column<Line> column(String key, int grow, BiFunction<RowTexts, AccountRow, String> text) {
        return addColumn(line -> cell(line, key, text))
                .setHeader(getTranslation("accounts.column." + key))
                .setKey(key)
                .setFlexGrow(grow)
                .setPartNameGenerator(line -> state.apply(line) instanceof State.Waiting ? "sf-cell-waiting" : null);
    }

    private String cell(Line line, String key, BiFunction<RowTexts, AccountRow, String> text) {
        return switch (state.apply(line)) {
            case State.Read(var row) -> text.apply(RowTexts.of(this), row);
            case State.Failed _ -> key.equals("email") ? getTranslation("accounts.row.failed") : RowTexts.NONE;
            case State.Waiting _ -> "";
        };
    }

    private Optional<AccountRow> read(Line line) {
        return state.apply(line) instanceof State.Read(var row) ? Optional.of(row) : Optional.empty();
    }

    /** Draws as many lines as there are; asking costs nothing. */
    void draw(java.util.function.IntSupplier size) {
        setDataProvider(DataProvider.fromCallbacks(
                query -> IntStream.range(
                                query.getOffset(), Math.min(size.getAsInt(), query.getOffset() + query.getLimit()))
                        .mapToObj(Line::new),
                query -> size.getAsInt()));
    }

    /** Tells which lines come into view and which leave it. */
    void onView(Consumer<Line> shown, Consumer<Line> gone) {
        addDataGenerator(new DataGenerator<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public void generateData(Line line, ObjectNode json) {
                shown.accept(line);
            }

            @Override
            public void destroyData(Line line) {
                gone.accept(line);
            }
        });
    }
}
