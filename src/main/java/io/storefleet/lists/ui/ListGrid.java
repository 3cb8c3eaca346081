package io.storefleet.lists.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.shared.Registration;
import io.storefleet.lists.ListColumn;
import io.storefleet.lists.ListKind;
import io.storefleet.lists.ListOrder;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.KeysetPages;
import io.storefleet.uikit.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of a list, read as one scrolls, with the chosen columns in their order. */
final class ListGrid extends Grid<ListRow> {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    /** Before the keys of the kind's columns: the grid has some of its own. */
    private static final String OWN = "of-";

    /** States that most rows have stand without colour, so that the others are seen. */
    private static final Set<Object> QUIET = Set.of("live", "completed", "active");

    private final transient ListWords words;
    private final transient ListKind kind;
    private final transient Consumer<ListOrder> ordered;
    private transient Formats formats = Formats.here();
    private transient List<ListRow> read = new ArrayList<>();
    private transient Registration cards = () -> {};
    private boolean drawing;

    /** @param open a row that a person opens. @param ordered how a person wants the list to be ordered */
    ListGrid(ListKind kind, Consumer<ListRow> open, Consumer<ListOrder> ordered) {
        this.kind = kind;
        this.ordered = ordered;
        this.words = new ListWords(this, kind);
        addClassName("sf-list-grid");
        getElement().setAttribute("aria-label", words.of("title"));
        setPageSize(PAGE);
        Lists.ticks(this, getTranslation("lists.selection.column"));
        setColumnReorderingAllowed(true);
        Lists.opens(this, open);
        addSortListener(sort -> {
            if (sort.isFromClient() && !drawing) {
                sorted(sort.getSortOrder());
            }
        });
    }

    private void sorted(List<GridSortOrder<ListRow>> orders) {
        ordered.accept(
                orders.isEmpty()
                        ? kind.order()
                        : new ListOrder(
                                key(orders.getFirst().getSorted()),
                                orders.getFirst().getDirection() == SortDirection.DESCENDING));
    }

    /** Shows these columns; draws no rows. */
    void columns(List<String> keys, ListOrder order) {
        drawing = true;
        formats = Formats.here();
        cards.remove();
        removeAllColumns();
        var shown = keys.stream()
                .map(kind::column)
                .flatMap(java.util.Optional::stream)
                .toList();
        shown.forEach(column -> add(column).setSortable(column.sortable()));
        cards = Lists.cards(this, row -> card(row, shown));
        var by = getColumnByKey(OWN + order.column());
        if (by != null) {
            sort(List.of(
                    new GridSortOrder<>(by, order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        }
        drawing = false;
    }

    private Column<ListRow> add(ListColumn column) {
        var type = column.type();
        var made = type == ListColumn.Type.STATE
                ? addColumn(badges(column))
                : addColumn(row -> words.cell(column, row, formats));
        made.setKey(OWN + column.key())
                .setHeader(words.column(column))
                .setResizable(true)
                .setTooltipGenerator(row -> tip(column, row));
        return switch (type) {
            case MONEY, COUNT ->
                made.setTextAlign(ColumnTextAlign.END).setWidth("108px").setFlexGrow(0);
            case DAY -> made.setWidth("122px").setFlexGrow(0);
            case INSTANT -> made.setWidth("184px").setFlexGrow(0);
            case STATE ->
                made.setWidth(column.key().equals(ListColumn.SCOPE) ? "74px" : "108px")
                        .setFlexGrow(0);
            case YES_NO, PERIOD -> made.setWidth("96px").setFlexGrow(0);
            case TEXT ->
                made.setWidth(getColumns().indexOf(made) == 0 ? "184px" : "118px")
                        .setFlexGrow(1);
            case TEXTS, STORE, REDUCTION -> made.setWidth("118px").setFlexGrow(1);
        };
    }

    private @Nullable String tip(ListColumn column, ListRow row) {
        var text = words.cell(column, row, formats);
        return text.length() > 18 ? text : null;
    }

    /** Badges without a component each: a list may show hundreds. */
    private Renderer<ListRow> badges(ListColumn column) {
        return LitRenderer.<ListRow>of("<span class=\"${item.look}\">${item.said}</span>")
                .withProperty("look", row -> look(row.cells().get(column.key())))
                .withProperty("said", row -> words.cell(column, row, formats));
    }

    private static String look(@Nullable Object state) {
        return state == null || QUIET.contains(state)
                ? "sf-quiet"
                : "sf-badge " + ListWords.tone(state).css();
    }

    private Component badge(ListColumn column, ListRow row) {
        var state = row.cells().get(column.key());
        var said = words.cell(column, row, formats);
        return state == null || QUIET.contains(state) ? QueryBar.quiet(said) : new Badge(said, ListWords.tone(state));
    }

    private Component card(ListRow row, List<ListColumn> shown) {
        var title = shown.isEmpty() ? row.id().id() : words.cell(shown.getFirst(), row, formats);
        var below = shown.stream()
                .skip(1)
                .filter(column -> isThere(row.cells().get(column.key())))
                .map(column -> onCard(column, row))
                .toArray(Component[]::new);
        return Lists.card(ListWords.NONE.equals(title) ? row.id().id() : title, below);
    }

    private static boolean isThere(@Nullable Object cell) {
        return cell != null && !(cell instanceof List<?> many && many.isEmpty());
    }

    /** A card has no headers: what says nothing by itself stands behind its name. */
    private Component onCard(ListColumn column, ListRow row) {
        var said = words.cell(column, row, formats);
        return switch (column.type()) {
            case STATE -> badge(column, row);
            case COUNT, YES_NO, DAY -> new Span(getTranslation("lists.chip", words.column(column), said));
            default -> new Span(said);
        };
    }

    /** Draws rows from the start. */
    void show(KeysetPages.Reader<ListRow> reader) {
        read = new ArrayList<>();
        var pages = new KeysetPages<ListRow>((last, limit) -> {
            var rows = reader.after(last, limit);
            note(last, rows);
            return rows;
        });
        setItems(pages.dataProvider(ListRow::id)).setItemCountUnknown();
    }

    /** Rows are remembered in their order as far as somebody has scrolled without a gap. */
    private void note(@Nullable ListRow last, List<ListRow> rows) {
        if (last == null) {
            read.clear();
        }
        if (read.isEmpty() || (last != null && read.getLast().id().equals(last.id()))) {
            read.addAll(rows);
        }
    }

    /** The rows around this one in their order, as far as they have been read; itself alone where it has not. */
    List<RowId> around(RowId row, int most) {
        var ids = read.stream().map(ListRow::id).toList();
        int from = firstAround(row, most);
        return ids.contains(row) ? ids.subList(from, Math.min(ids.size(), from + most)) : List.of(row);
    }

    /** The number of the first of those rows, from 0. */
    int firstAround(RowId row, int most) {
        return Math.max(0, read.stream().map(ListRow::id).toList().indexOf(row) - most / 2);
    }

    /** Whether nobody has scrolled beyond the first rows. */
    boolean isAtStart() {
        return read.size() <= 2 * PAGE;
    }

    Set<ListRow> picked() {
        return getSelectedItems();
    }

    /** The keys of the columns in the order in which a person has put them. */
    List<String> order() {
        return getColumns().stream()
                .map(ListGrid::key)
                .filter(key -> !key.isEmpty())
                .toList();
    }

    /** The kind's key of a column; empty for those that are the grid's own. */
    private static String key(Column<ListRow> column) {
        var key = column.getKey();
        return key == null || !key.startsWith(OWN) ? "" : key.substring(OWN.length());
    }
}
