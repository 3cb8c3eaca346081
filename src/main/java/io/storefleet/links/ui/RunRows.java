package io.storefleet.links.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkFilter;
import io.storefleet.links.LinkProblem;
import io.storefleet.links.LinkResults;
import io.storefleet.links.LinkRow;
import io.storefleet.links.LinkState;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.ClipboardText;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.KeysetPages;
import io.storefleet.uikit.Lists;
import io.storefleet.uikit.Notices;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rows of a run, read as one scrolls. */
final class RunRows extends Grid<LinkRow> {

    private static final long serialVersionUID = 1L;

    private final transient LinkResults results;
    private final LinkBatchId batch;
    private final transient Predicate<StoreId> reveals;
    private transient KeysetPages<LinkRow> pages;

    /** @param storeName its name for a run over several stores; null where there is one */
    RunRows(
            LinkResults results,
            LinkBatchId batch,
            Predicate<StoreId> reveals,
            @Nullable Function<StoreId, String> storeName) {
        this.results = results;
        this.batch = batch;
        this.reveals = reveals;
        addColumn(LinkRow::line)
                .setHeader(getTranslation("links.row.line"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("64px")
                .setFlexGrow(0);
        addColumn(LinkRow::input)
                .setHeader(getTranslation("links.row.input"))
                .setFlexGrow(2)
                .setTooltipGenerator(LinkRow::input);
        addComponentColumn(RunRows::account)
                .setHeader(getTranslation("links.row.account"))
                .setWidth("190px")
                .setFlexGrow(0);
        if (storeName != null) {
            addColumn(row -> row.store() == null ? "" : storeName.apply(row.store()))
                    .setHeader(getTranslation("links.column.store"))
                    .setWidth("140px")
                    .setFlexGrow(0);
        }
        addComponentColumn(row -> LinkWords.result(this, row))
                .setHeader(getTranslation("links.row.result"))
                .setFlexGrow(2);
        addColumn(this::expires)
                .setHeader(getTranslation("links.row.expires"))
                .setWidth("150px")
                .setFlexGrow(0);
        addComponentColumn(this::copy)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("104px")
                .setFlexGrow(0);
        Lists.cards(
                this, row -> Lists.card(row.input(), LinkWords.result(this, row), new Span(expires(row)), copy(row)));
        pages = filtered(LinkFilter.ALL);
        draw();
    }

    void filter(LinkFilter filter) {
        pages = filtered(filter);
        draw();
    }

    private KeysetPages<LinkRow> filtered(LinkFilter filter) {
        return new KeysetPages<>((last, limit) -> results.rows(batch, filter, last == null ? 0 : last.line(), limit));
    }

    private void draw() {
        setItems(pages.dataProvider(LinkRow::line)).setItemCountUnknown();
        setEmptyStateText(getTranslation("links.row.none"));
    }

    /** The run has moved on, perhaps elsewhere than here. */
    void refresh() {
        if (pages.stale()) {
            getDataProvider().refreshAll();
        }
    }

    private static Component account(LinkRow row) {
        var account = new Span(row.account() == null ? "–" : row.account());
        account.addClassName("sf-id");
        return account;
    }

    private String expires(LinkRow row) {
        var expires = row.expires();
        return expires == null ? "" : Formats.here().shortTime(expires);
    }

    private Component copy(LinkRow row) {
        var store = row.store();
        if (row.state() != LinkState.LINK || store == null || !reveals.test(store)) {
            return new Span();
        }
        var copy = new Button(getTranslation("links.copy"));
        copy.setAriaLabel(getTranslation("links.copy.line", row.line()));
        copy.addClickListener(click -> copy(copy, row));
        return copy;
    }

    private void copy(Button button, LinkRow row) {
        try {
            ClipboardText.copy(button, results.reveal(batch, row.line()).reveal());
            Notices.done(getTranslation("links.copied"));
        } catch (LinkProblem problem) {
            Notices.problem(LinkWords.problem(this, problem));
        }
    }
}
