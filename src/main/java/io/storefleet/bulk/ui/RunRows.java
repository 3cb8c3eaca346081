package io.storefleet.bulk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.storefleet.bulk.BulkFilter;
import io.storefleet.bulk.BulkRow;
import io.storefleet.bulk.BulkRun;
import io.storefleet.bulk.BulkState;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.KeysetPages;
import io.storefleet.uikit.Lists;
import io.storefleet.uikit.Places;
import java.util.Map;
import java.util.Objects;

/** The rows of a run, read as one scrolls. */
final class RunRows extends Grid<BulkRow> {

    private static final long serialVersionUID = 1L;

    private final transient BulkDesk desk;
    private final transient Map<StoreId, String> stores;
    private transient BulkRun run;
    private final Select<BulkFilter> choice = new Select<>();

    RunRows(BulkDesk desk, BulkRun run, Map<StoreId, String> stores) {
        this.desk = desk;
        this.run = run;
        this.stores = Map.copyOf(stores);
        addColumn(BulkRow::line)
                .setHeader(getTranslation("bulk.row.line"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("72px")
                .setFlexGrow(0);
        addComponentColumn(this::object).setHeader(getTranslation("bulk.row.object"));
        addColumn(this::store).setHeader(getTranslation("bulk.row.store"));
        addColumn(this::amount).setHeader(getTranslation("bulk.row.amount")).setTextAlign(ColumnTextAlign.END);
        addComponentColumn(this::outcome)
                .setHeader(getTranslation("bulk.row.outcome"))
                .setFlexGrow(2);
        Lists.cards(
                this,
                row -> Lists.card(
                        Objects.requireNonNullElse(row.id(), row.input()),
                        new Span(store(row)),
                        new Span(amount(row)),
                        outcome(row)));
        setEmptyStateText(getTranslation("bulk.row.none"));
        choice.setLabel(getTranslation("bulk.row.filter"));
        choice.setItems(BulkFilter.values());
        choice.setItemLabelGenerator(this::label);
        choice.setValue(BulkFilter.ALL);
        choice.addValueChangeListener(change -> filter());
        filter();
    }

    /** Which rows are shown. */
    Component choice() {
        var row = new Div(choice);
        row.addClassName("sf-row");
        return row;
    }

    private String label(BulkFilter filter) {
        var count = Formats.here().number(run.count(tally -> filter.states().contains(tally.state())));
        var name = filter == BulkFilter.ALL
                ? getTranslation("bulk.row.all")
                : BulkWords.state(this, filter.states().getFirst());
        return getTranslation("bulk.row.filter.count", name, count);
    }

    private void filter() {
        var filter = Objects.requireNonNullElse(choice.getValue(), BulkFilter.ALL);
        var pages = new KeysetPages<BulkRow>(
                (last, limit) -> desk.bulk().rows(run.id(), filter, last == null ? 0 : last.line(), limit));
        setItems(pages.dataProvider(BulkRow::line)).setItemCountUnknown();
    }

    void refresh(BulkRun now) {
        run = now;
        choice.setItemLabelGenerator(this::label);
        getDataProvider().refreshAll();
    }

    private Component object(BulkRow row) {
        var id = row.id();
        var store = row.store();
        if (id == null || store == null) {
            return new Span(row.input());
        }
        var link = new Anchor(place(store, id), row.input().isEmpty() ? id : row.input());
        link.setRouterIgnore(false);
        link.addClassName("sf-id");
        return link;
    }

    private String place(StoreId store, String id) {
        var places = Places.here();
        return switch (run.list()) {
            case "orders" -> places.order(store.value(), id);
            case "events" -> places.event(store.value(), id);
            case "accounts" -> places.account(store.value(), id);
            case "coupons" -> places.coupon(store.value(), id);
            case "products" -> places.product(store.value(), id);
            case "quotes" -> places.quote(store.value(), id);
            default -> places.subscription(store.value(), id);
        };
    }

    private String store(BulkRow row) {
        return row.store() == null ? "" : stores.getOrDefault(row.store(), getTranslation("bulk.store.gone"));
    }

    private String amount(BulkRow row) {
        var amount = row.amount();
        if (amount == null) {
            return "";
        }
        var money = Formats.here().money(amount.amount(), amount.currency());
        return Boolean.FALSE.equals(row.live()) ? getTranslation("bulk.sum.test", money) : money;
    }

    private Component outcome(BulkRow row) {
        var cell = new Div(BulkWords.badge(this, row.state()));
        cell.addClassName("sf-row");
        var intent = row.intent();
        if (row.state() == BulkState.CHECKING && intent != null) {
            var link = new Anchor(Places.here().change(intent.value()), getTranslation("bulk.row.change"));
            link.setRouterIgnore(false);
            cell.add(link);
        }
        var reason = BulkWords.reason(this, run, row);
        if (!reason.isEmpty()) {
            cell.add(new Span(reason));
        }
        return cell;
    }
}
