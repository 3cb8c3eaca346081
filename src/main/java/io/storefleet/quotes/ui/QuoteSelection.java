package io.storefleet.quotes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.lists.Selection;
import io.storefleet.lists.ui.SelectionAction;
import io.storefleet.quotes.QuoteSummary;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Lists;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which quotes of a store are selected, and what can be done with them; all that fit are on the page. */
final class QuoteSelection extends Div {

    private static final long serialVersionUID = 1L;
    private static final String KIND = "quotes";

    private final Grid<QuoteSummary> grid;
    private final Span count = new Span();
    private final Button all = new Button();
    private final boolean offered;
    private transient List<QuoteSummary> found = List.of();
    private transient @Nullable StoreId store;

    QuoteSelection(Grid<QuoteSummary> grid, List<SelectionAction> actions) {
        this.grid = grid;
        addClassNames("sf-row", "sf-list-selection");
        getElement().setAttribute("role", "status");
        count.addClassName("sf-strong");
        all.addThemeVariants(ButtonVariant.TERTIARY);
        all.addClickListener(click -> grid.asMultiSelect().select(found));
        var buttons = actions.stream()
                .map(action -> action.of(KIND, this::selection))
                .flatMap(Optional::stream)
                .toList();
        offered = !buttons.isEmpty();
        var clear = new Button(getTranslation("lists.selection.clear"), click -> grid.deselectAll());
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        add(count, all);
        buttons.forEach((Component button) -> add(button));
        add(clear);
        if (offered) {
            Lists.ticks(grid, getTranslation("lists.selection.column"));
            grid.addSelectionListener(change -> draw());
        }
        draw();
    }

    /** These are on the page now, and none of them is selected. */
    void reset(StoreId where, List<QuoteSummary> quotes) {
        store = where;
        found = quotes;
        grid.deselectAll();
        draw();
    }

    private @Nullable Selection selection() {
        var where = store;
        var picked = grid.getSelectedItems();
        return where == null || picked.isEmpty()
                ? null
                : new Selection.Picked(
                        KIND,
                        picked.stream()
                                .map(quote -> new RowId(where, quote.id().value()))
                                .toList());
    }

    private void draw() {
        var picked = grid.getSelectedItems().size();
        setVisible(offered && picked > 0);
        count.setText(getTranslation("lists.selection.count", picked));
        all.setVisible(picked < found.size());
        all.setText(getTranslation("lists.selection.all.count", found.size()));
    }
}
