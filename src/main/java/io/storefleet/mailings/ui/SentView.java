package io.storefleet.mailings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.storefleet.jobs.ui.PageWatch;
import io.storefleet.mailings.MailingId;
import io.storefleet.mailings.MailingRow;
import io.storefleet.mailings.MailingView;
import io.storefleet.mailings.Mailings;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.KeysetPages;
import io.storefleet.uikit.Lists;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A mailing: what became of each mail. Its progress is on its job's page. */
@Route(Places.PREFIX + "/mailings/:mailing")
@PermitAll
class SentView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Mailings mailings;
    private final transient PageWatch watch;
    private final transient Clock clock;
    private final Grid<MailingRow> grid = new Grid<>();
    private transient @Nullable MailingView shown;

    SentView(Mailings mailings, PageWatch watch, Clock clock) {
        this.mailings = mailings;
        this.watch = watch;
        this.clock = clock;
        grid.addColumn(MailingRow::line)
                .setHeader(getTranslation("mailings.column.line"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("90px")
                .setFlexGrow(0);
        grid.addColumn(MailingRow::to).setHeader(getTranslation("mailings.column.to"));
        grid.addComponentColumn(row -> MailWords.state(this, row)).setHeader(getTranslation("mailings.column.state"));
        grid.addColumn(MailingRow::words).setHeader(getTranslation("mailings.column.words"));
        grid.addColumn(row -> Formats.here().shortTime(row.at()))
                .setHeader(getTranslation("mailings.column.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setEmptyStateText(getTranslation("mailings.sent.none"));
        Lists.cards(
                grid,
                row -> Lists.card(
                        String.valueOf(row.line()),
                        new Span(row.to() == null ? "" : row.to()),
                        MailWords.state(this, row),
                        new Span(row.words())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new MailingId(
                Places.id(event.getRouteParameters().get("mailing").orElse("")));
        var places = new Places(event.getRouteParameters().get(Places.AGENCY).orElseThrow());
        actions(
                new Anchor(places.job(mailings.get(id).job().id().value()), getTranslation("mailings.job")),
                new Anchor(places.linkBatch(mailings.get(id).batch().value()), getTranslation("mailings.back")));
        var pages =
                new KeysetPages<MailingRow>((last, limit) -> mailings.rows(id, last == null ? 0 : last.line(), limit));
        grid.setItems(pages.dataProvider(MailingRow::line)).setItemCountUnknown();
        body(grid);
        show(id);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var mailing = shown;
        if (mailing != null) {
            watch.follow(this, List.of(mailing.job().id()), () -> show(mailing.id()));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        watch.leave(this);
    }

    private void show(MailingId id) {
        var mailing = mailings.get(id);
        var before = shown;
        shown = mailing;
        title(mailing.title());
        var counts = mailing.counts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> MailWords.state(this, each.getKey()) + ": " + each.getValue())
                .collect(Collectors.joining(" · "));
        var held = new Span(MailWords.held(this, mailing.job(), clock.instant()));
        held.addClassName("sf-quiet");
        var state = new Div(MailWords.state(this, mailing.job()), held, new Span(counts));
        state.addClassName("sf-row");
        note(state);
        if (before == null || !before.counts().equals(mailing.counts())) {
            grid.getDataProvider().refreshAll();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mailings.sent");
    }
}
