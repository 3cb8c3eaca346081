package io.storefleet.mirror.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.storefleet.mirror.ui.CopyDesk.Copy;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Background;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.FilterField;
import io.storefleet.uikit.ListDetail;
import io.storefleet.uikit.Lists;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The copies of the agency's stores: how much is there, how fresh it is; it moves while they fill. */
@Route(Places.PREFIX + "/copies/:store?")
@PermitAll
class CopiesView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CopyDesk desk;
    private final transient CopyPulse pulse;
    private final transient Background background;
    private final Grid<Copy> grid = new Grid<>();
    private final FilterField filter = new FilterField();
    private final ListDetail panes =
            new ListDetail(() -> UI.getCurrent().navigate(Places.here().copies()));
    private transient List<Copy> copies = List.of();
    private @Nullable CopyPanel panel;
    private @Nullable StoreId shown;

    CopiesView(CopyDesk desk, CopyPulse pulse, Background background) {
        this.desk = desk;
        this.pulse = pulse;
        this.background = background;
        title(getTranslation("mirror.title"));
        columns();
        Lists.opens(
                grid,
                copy -> UI.getCurrent().navigate(Places.here().copy(copy.id().value())));
        filter.setPlaceholder(getTranslation("mirror.filter"));
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> list());
        panes.list(filter, grid);
    }

    private void columns() {
        grid.addComponentColumn(copy -> CopyWords.badge(this, copy.state(), desk.now()))
                .setHeader(getTranslation("mirror.column.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(copy -> copy.store().name()).setHeader(getTranslation("mirror.column.store"));
        grid.addComponentColumn(this::share).setHeader(getTranslation("mirror.column.copied"));
        grid.addColumn(copy -> CopyWords.lag(this, copy.state().freshUntil(), desk.now()))
                .setHeader(getTranslation("mirror.fact.lag"));
        Lists.cards(
                grid,
                copy -> Lists.card(copy.store().name(), CopyWords.badge(this, copy.state(), desk.now()), share(copy)));
        grid.setEmptyStateText(getTranslation("mirror.none-fits"));
    }

    private Component share(Copy copy) {
        var progress = CopyProgress.of(copy.state());
        var words = progress.whole() || progress.expected() == 0
                ? getTranslation("mirror.count", progress.known())
                : getTranslation("mirror.count.of", progress.known(), progress.expected());
        return progress.whole()
                ? new Span(words)
                : new CopyBar(progress.share(), copy.store().name(), words);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = event.getRouteParameters()
                .get("store")
                .map(Places::id)
                .map(StoreId::new)
                .orElse(null);
        renew(desk.copies());
        if (shown == null) {
            panel = null;
            grid.deselectAll();
            panes.close();
            return;
        }
        var copy = copies.stream()
                .filter(each -> each.id().equals(shown))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        panel = new CopyPanel(desk, copy);
        panes.open(copy.store().name(), panel);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        follow();
    }

    /** Looks again a little later, as long as the page is open. */
    private void follow() {
        var filling = copies.stream().anyMatch(Copy::filling);
        background.run(
                this,
                () -> {
                    pulse.await(filling);
                    return desk.copies();
                },
                news -> {
                    renew(news);
                    follow();
                },
                trouble -> {
                    note(getTranslation("mirror.unread"));
                    follow();
                });
    }

    private void renew(List<Copy> news) {
        copies = news;
        var filling = news.stream().filter(Copy::filling).count();
        note(getTranslation("mirror.count.stores", news.size(), filling));
        body(
                news.isEmpty()
                        ? new EmptyState(getTranslation("mirror.empty.title"), getTranslation("mirror.empty.text"))
                        : panes);
        list();
        var open = panel;
        news.stream().filter(copy -> copy.id().equals(shown) && open != null).forEach(copy -> {
            if (open != null) {
                open.show(copy);
            }
        });
    }

    private void list() {
        var wanted = filter.getValue().strip().toLowerCase(Locale.ROOT);
        grid.setItems(copies.stream()
                .filter(copy -> copy.store().name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList());
        copies.stream().filter(copy -> copy.id().equals(shown)).forEach(grid::select);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mirror.title");
    }
}
