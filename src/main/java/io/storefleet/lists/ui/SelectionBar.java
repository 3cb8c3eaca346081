package io.storefleet.lists.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.lists.ListKind;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.lists.Selection;
import io.storefleet.uikit.ClipboardText;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.PlainButton;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is selected of a list, and what can be done with it: rows one by one, or all that fit without reading them. */
final class SelectionBar extends Div {

    private static final long serialVersionUID = 1L;

    /** As many as a list of pasted ids may have. */
    private static final int MOST_IDS = 500;

    private final transient ListDesk desk;
    private final transient ListKind kind;
    private final ListGrid grid;
    private final Span count = new Span();
    private final Button all = new PlainButton();
    private transient String query = "";
    private transient OptionalLong fitting = OptionalLong.empty();
    private boolean everything;

    /** @param actions what can be done with a selection, such as a button */
    SelectionBar(ListDesk desk, ListKind kind, ListGrid grid, List<? extends Component> actions) {
        this.desk = desk;
        this.kind = kind;
        this.grid = grid;
        addClassNames("sf-row", "sf-list-selection");
        getElement().setAttribute("role", "status");
        count.addClassName("sf-strong");
        all.addClickListener(click -> selectAll());
        all.addThemeVariants(ButtonVariant.TERTIARY);
        var clear = new PlainButton(getTranslation("lists.selection.clear"), click -> clear());
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        add(count, all);
        actions.forEach(this::add);
        add(new PlainButton(getTranslation("lists.selection.copy"), click -> copy()), clear);
        grid.addSelectionListener(change -> {
            if (change.isFromClient()) {
                everything = false;
            }
            draw();
        });
        draw();
    }

    /** The list is another now, and nothing of it is selected. */
    void reset(String text) {
        query = text;
        fitting = OptionalLong.empty();
        clear();
    }

    /** How many rows fit, once that is known. */
    void fitting(OptionalLong rows) {
        fitting = rows;
        draw();
    }

    private void selectAll() {
        everything = true;
        draw();
    }

    private void clear() {
        everything = false;
        grid.deselectAll();
        draw();
    }

    /** What is selected; null for nothing. */
    @Nullable Selection selection() {
        if (everything) {
            return new Selection.Fitting(kind.key(), query, Set.of());
        }
        var picked = grid.picked().stream().map(ListRow::id).toList();
        return picked.isEmpty() ? null : new Selection.Picked(kind.key(), picked);
    }

    private void draw() {
        int picked = grid.picked().size();
        setVisible(everything || picked > 0);
        var formats = Formats.here();
        var said = fitting.isPresent() ? formats.number(fitting.getAsLong()) : "";
        count.setText(
                !everything
                        ? getTranslation("lists.selection.count", picked)
                        : said.isEmpty()
                                ? getTranslation("lists.selection.everything")
                                : getTranslation("lists.selection.everything.count", said));
        all.setVisible(!everything);
        all.setText(
                said.isEmpty()
                        ? getTranslation("lists.selection.all")
                        : getTranslation("lists.selection.all.count", said));
    }

    private void copy() {
        var selected = selection();
        if (selected != null) {
            var ids = desk.lists().ids(selected, null, MOST_IDS);
            ClipboardText.copy(this, ids.stream().map(RowId::id).collect(Collectors.joining("\n")));
            Notices.done(getTranslation("lists.selection.copied", ids.size()));
        }
    }
}
