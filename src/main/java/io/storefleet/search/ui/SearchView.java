package io.storefleet.search.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.shared.Registration;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.search.Hit;
import io.storefleet.search.SearchAnswer;
import io.storefleet.search.SearchRequest.Data;
import io.storefleet.search.ui.Finding.Outcome;
import io.storefleet.team.NothingHereException;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.FilterField;
import io.storefleet.uikit.ListDetail;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The search with room: filters, all that was found, and what the copy knows of one thing under its own address. What was
 * typed may name people, so it stays in the session; only a text that names nobody stands in the address.
 */
@Route(Places.PREFIX + "/search/:store?/:kind?/:id?")
@PermitAll
class SearchView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;
    private static final int PAUSE_MILLIS = 150;
    private static final String QUERY = "q";

    private final transient Finding finding;
    private final FilterField field = new FilterField();
    private final DataSwitch data = new DataSwitch(this::switchTo);
    private final SearchFilters filters = new SearchFilters(this::filter);
    private final Div notes = new Div();
    private final FoundGrid grid;
    private final ListDetail panes = new ListDetail(this::close);
    private transient Registration asking = () -> {};
    private transient Registration opening = () -> {};
    private transient @Nullable Opened opened;

    /** What stands in the address. */
    private record Opened(ObjectKind kind, StoreId store, String id) {}

    SearchView(Finding finding, Reach reach) {
        this.finding = finding;
        title(getTranslation("search.title"));
        grid = new FoundGrid(this::open);
        field.addClassName("sf-search-field");
        field.setPlaceholder(getTranslation("search.placeholder"));
        field.setMaxLength(255);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.addValueChangeListener(change -> ask());
        filters.add("store", reach.storeNames());
        for (var proposed : List.of("kind", "status", "changed")) {
            filters.propose(proposed, finding.search().complete(proposed + ":"));
        }
        notes.addClassName("sf-stack");
        notes.getElement().setAttribute("role", "status");
        var bar = new Div(field, data, filters);
        bar.addClassName("sf-row");
        bar.getElement().setAttribute("role", "search");
        body(bar, new MissingRights(reach), notes, panes);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(QUERY)
                .ifPresent(text -> LastSearch.here().text(text));
        var last = LastSearch.here();
        field.setValue(last.text());
        data.show(last.data());
        opened = opened(event.getRouteParameters()).orElse(null);
        if (isAttached()) {
            showOpened();
        }
    }

    private static Optional<Opened> opened(RouteParameters parameters) {
        return parameters
                .get("id")
                .map(id -> new Opened(
                        parameters.get("kind").flatMap(SearchView::kind).orElseThrow(NothingHereException::new),
                        new StoreId(Places.id(parameters.get("store").orElseThrow(NothingHereException::new))),
                        id));
    }

    private static Optional<ObjectKind> kind(String word) {
        return Arrays.stream(ObjectKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        ask();
        showOpened();
        if (opened == null) {
            field.focus();
        }
    }

    private void ask() {
        if (!isAttached()) {
            return;
        }
        var text = field.getValue();
        var last = LastSearch.here().text(text);
        filters.show(new Query(text));
        address(text);
        asking.remove();
        asking = finding.background()
                .run(
                        this,
                        () -> finding.look(text, last.data(), MOST),
                        outcome -> show(text, outcome),
                        problem -> wrong(getTranslation("search.failed")));
    }

    /** Follows the text where it names nobody; else the address says nothing of it. */
    private void address(String text) {
        if (opened == null) {
            var query = new Query(text);
            var shown =
                    !text.isBlank() && query.impersonal() ? QueryParameters.of(QUERY, text) : QueryParameters.empty();
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, new Location(Places.here().search(), shown));
        }
    }

    private void filter(String name, @Nullable String value) {
        field.setValue(new Query(field.getValue()).with(name, value).text());
    }

    private void switchTo(Data other) {
        LastSearch.here().data(other);
        data.show(other);
        ask();
    }

    private void show(String text, Outcome outcome) {
        field.setInvalid(false);
        notes.removeAll();
        var answer = outcome.answer();
        if (answer != null) {
            found(new Query(text), answer, outcome.hits().size());
        } else if (outcome.problem() != null) {
            wrong(new SearchWords(this).problem(outcome.problem(), text));
        } else {
            note("");
            panes.list(new EmptyState(getTranslation("search.empty"), getTranslation("search.teach")));
        }
    }

    private void found(Query query, SearchAnswer answer, int hits) {
        var words = new SearchWords(this);
        var told = words.found(hits, answer, finding.clock().instant());
        note(told);
        var spoken = new Span(told);
        spoken.addClassName("sf-unseen");
        notes.add(spoken);
        if (!answer.filling().isEmpty()) {
            var filling = new Div(words.filling(answer.filling()));
            filling.addClassNames("sf-message", "sf-tone-info");
            notes.add(filling);
        }
        if (answer.people().isEmpty()) {
            panes.list(nothing(query));
            return;
        }
        grid.show(answer, query.words());
        panes.list(grid);
    }

    private Component nothing(Query query) {
        var steps = new ArrayList<Component>();
        if (query.idOrReference()) {
            var look = new Button(
                    getTranslation("search.live", query.text().strip()),
                    click -> lookLive(query.text().strip()));
            look.setDisableOnClick(true);
            steps.add(look);
        }
        if (LastSearch.here().data() != Data.ALL) {
            steps.add(new Button(getTranslation("search.data.also"), click -> switchTo(Data.ALL)));
        }
        return new EmptyState(
                getTranslation("search.found", 0),
                getTranslation("search.nothing.next"),
                steps.toArray(Component[]::new));
    }

    private void wrong(String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
    }

    private void lookLive(String id) {
        note(getTranslation("search.live.looking"));
        asking.remove();
        asking = finding.background()
                .run(
                        this,
                        () -> finding.live(id),
                        found -> found.ifPresentOrElse(outcome -> show(id, outcome), () -> {
                            note("");
                            panes.list(new EmptyState(
                                    getTranslation("search.found", 0), getTranslation("search.live.nothing")));
                        }),
                        problem -> wrong(getTranslation("search.failed")));
    }

    private void open(Hit hit) {
        new HitDoor(this, finding).open(hit);
    }

    private void close() {
        getUI().ifPresent(ui -> ui.navigate(Places.here().search()));
    }

    private void showOpened() {
        opening.remove();
        var wanted = opened;
        if (wanted == null) {
            panes.close();
            grid.deselectAll();
            return;
        }
        opening = finding.background()
                .run(
                        this,
                        () -> finding.byId(wanted.kind(), wanted.store(), wanted.id())
                                .map(hit -> new Outcome(
                                        null, null, List.of(hit), List.of(), finding.linkable(List.of(hit)))),
                        found -> found.ifPresentOrElse(this::detail, this::missing),
                        problem -> missing());
    }

    private void detail(Outcome outcome) {
        var hit = outcome.recent().getFirst();
        var linkable = !outcome.linkable().isEmpty();
        panes.open(hit.title(), new HitDetail(hit, linkable, new HitDoor(this, finding), this::close));
        grid.mark(hit);
    }

    private void missing() {
        panes.open(
                getTranslation("search.title"),
                new EmptyState(getTranslation("search.detail.missing"), getTranslation("search.detail.missing.text")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("search.title") + " · Storefleet";
    }
}
