package io.storefleet.search.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.storefleet.search.SearchRequest.Data;
import io.storefleet.search.ui.Finding.Outcome;
import io.storefleet.search.ui.FoundList.Steps;
import io.storefleet.search.ui.Looking.Question;
import io.storefleet.uikit.FilterField;
import io.storefleet.uikit.ListDetail;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.PlainButton;
import io.storefleet.uikit.SearchedFor;
import jakarta.annotation.security.PermitAll;
import java.util.List;
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
    private final transient FoundList list;
    private final transient OpenedHit opened;
    private final transient Looking looking;
    private final Button links = new PlainButton(getTranslation("search.links"), click -> links());
    private final boolean linking;

    SearchView(Finding finding, Reach reach) {
        this.finding = finding;
        this.looking = new Looking(this, finding);
        var panes = new ListDetail(SearchView::close);
        list = new FoundList(
                panes, hit -> new HitDoor(this, finding).open(hit), new Steps(this::lookLive, this::switchTo));
        opened = new OpenedHit(panes, list, finding, SearchView::close);
        title(getTranslation("search.title"));
        linking = reach.linksSomewhere();
        links.setTooltipText(getTranslation("search.links.hint"));
        links.setVisible(false);
        actions(links);
        prepareField();
        filters.stores(reach::storeNames);
        for (var proposed : List.of("kind", "status", "changed")) {
            filters.propose(proposed, finding.search().complete(proposed + ":"));
        }
        var bar = new Div(field, data, filters);
        bar.addClassName("sf-row");
        bar.getElement().setAttribute("role", "search");
        body(bar, new MissingRights(reach), list.notes(), panes);
    }

    private void prepareField() {
        field.addClassName("sf-search-field");
        field.setPlaceholder(getTranslation("search.placeholder"));
        field.setMaxLength(255);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.addValueChangeListener(change -> ask());
    }

    private static void close() {
        UI.getCurrent().navigate(Places.here().search());
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
        opened.want(event.getRouteParameters());
        if (isAttached()) {
            opened.show();
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        ask();
        opened.show();
        if (opened.none()) {
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
        looking.ask(
                new Question(text, last.data(), MOST),
                outcome -> show(text, outcome),
                () -> wrong(getTranslation("search.failed")));
    }

    /** Follows the text where it names nobody; else the address says nothing of it. */
    private void address(String text) {
        if (opened.none()) {
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
        links.setVisible(linking && outcome.ofCustomers());
        list.clear();
        var words = new SearchWords(this);
        var answer = outcome.answer();
        if (answer != null) {
            var told =
                    words.found(outcome.hits().size(), answer, finding.clock().instant());
            note(told);
            list.show(new Query(text), answer, told);
        } else if (outcome.problem() != null) {
            wrong(words.problem(outcome.problem(), text));
        } else {
            note("");
            list.teach();
        }
    }

    /** The search goes along, and not what it found. */
    private void links() {
        var last = LastSearch.here();
        new SearchedFor(last.text(), last.data() == Data.ALL ? null : Boolean.valueOf(last.data() == Data.LIVE))
                .takeAlong();
        UI.getCurrent().navigate(Places.here().newLinks());
    }

    private void wrong(String sentence) {
        links.setVisible(false);
        field.setErrorMessage(sentence);
        field.setInvalid(true);
    }

    private void lookLive(String id) {
        note(getTranslation("search.live.looking"));
        looking.live(
                id,
                found -> found.ifPresentOrElse(outcome -> show(id, outcome), () -> {
                    note("");
                    list.nowhere();
                }),
                () -> wrong(getTranslation("search.failed")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("search.title") + " · Storefleet";
    }
}
