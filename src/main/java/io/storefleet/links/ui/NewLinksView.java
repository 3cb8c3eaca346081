package io.storefleet.links.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.storefleet.links.CohortSource;
import io.storefleet.links.CohortView;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkProblem;
import io.storefleet.links.LinkRequest;
import io.storefleet.store.StoreView;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.DialogForm;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.PickedAccounts;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.SearchedFor;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new run: the stores, whom it is for, what was understood of that, then the one button. */
@Route(Places.PREFIX + "/links/new/:store?/:whom?(" + Places.EVERYBODY + ")")
@PermitAll
class NewLinksView extends Page implements BeforeEnterObserver, HasDynamicTitle, CohortChoice.Listener {

    private static final long serialVersionUID = 1L;

    private final transient CohortDesk desk;
    private final StoreChoice stores;
    private final transient CohortChoice choice;
    private final CohortFigures figures;
    private final RunFields fields = new RunFields();
    private final Button make = new Button();

    NewLinksView(CohortDesk desk) {
        this.desk = desk;
        title(getTranslation("links.new.title"));
        this.stores = new StoreChoice(this::storesChanged);
        this.figures = new CohortFigures(desk, stores::name, new CohortFigures.Ways(this::oneForEach, this::save));
        this.choice = new CohortChoice(this, desk, stores::chosen);
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickListener(click -> start());
        nothing(getTranslation("links.new.nothing"));
    }

    private void storesChanged() {
        choice.reckon();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var making = desk.desk().makingStores();
        stores.offer(making, desk.desk().stores().visible().size());
        event.getRouteParameters()
                .get("store")
                .map(Places::id)
                .map(StoreId::new)
                .ifPresentOrElse(this::choose, () -> {
                    if (making.size() == 1) {
                        stores.choose(List.of(making.getFirst().id()));
                    }
                    SearchedFor.arrived().ifPresent(searched -> choose(making, searched));
                });
        event.getRouteParameters().get("whom").ifPresent(everybody -> choice.everybody());
        if (making.isEmpty()) {
            body(new EmptyState(getTranslation("links.new.none.title"), getTranslation("links.new.none.text")));
        } else {
            body(form());
        }
    }

    private void choose(StoreId id) {
        desk.desk().stores().get(id);
        desk.desk().team().rights().require(Verb.LINK_CREATE, id);
        stores.choose(List.of(id));
        PickedAccounts.arrived(id.value()).ifPresent(picked -> choice.fill(picked.accounts()));
    }

    /** Who was found is sought in all stores, as the search did. */
    private void choose(List<StoreView> making, SearchedFor searched) {
        choice.search(searched.text(), searched.live());
        stores.choose(making.stream().map(StoreView::id).toList());
    }

    private Div form() {
        var warning = new Span(getTranslation("links.warning"));
        warning.addClassName("sf-quiet");
        var last = new Div(make, warning);
        last.addClassName("sf-row");
        var card = new Div(stores, choice.fields(), figures, fields, last);
        card.addClassNames("sf-card", "sf-stack", "sf-scroll");
        return card;
    }

    @Override
    public void nothing(String sentence) {
        figures.nothing(sentence);
        count(0, true);
    }

    @Override
    public void busy(int read) {
        figures.busy(read);
        count(0, false);
    }

    @Override
    public void failed(String sentence) {
        figures.problem(sentence);
        count(0, true);
    }

    @Override
    public void made(CohortView cohort) {
        figures.show(cohort, desk.incomplete(cohort.stores()));
        choice.before().ifPresent(before -> figures.compare(before, cohort));
        count(cohort.counts().links(), true);
    }

    @Override
    public void choose(List<StoreId> chosen, @Nullable String tag) {
        stores.choose(chosen, tag);
    }

    private void count(int links, boolean ready) {
        make.setText(getTranslation("links.new.make", links));
        make.setEnabled(ready);
    }

    private void oneForEach() {
        choice.current().ifPresent(cohort -> {
            try {
                choice.changed(desk.cohorts().oneForEach(cohort.id()));
            } catch (LinkProblem problem) {
                Notices.problem(LinkWords.problem(this, problem));
            }
        });
    }

    private void save() {
        choice.current()
                .ifPresent(cohort ->
                        SavedCohorts.askName(this, cohort, stores.tag().orElse(null), name -> {
                            desk.cohorts().name(cohort.id(), name);
                            stores.tag().ifPresent(tag -> desk.cohorts().follow(cohort.id(), tag));
                            choice.changed(desk.cohorts().get(cohort.id()));
                        }));
    }

    private void start() {
        if (!stores.valid()) {
            return;
        }
        var cohort = choice.current().orElse(null);
        if (cohort == null) {
            choice.missing(getTranslation("links.new.nothing"));
            return;
        }
        fields.request(cohort.id()).ifPresent(request -> {
            if (cohort.kind() != CohortSource.Kind.LINES
                    && !desk.incomplete(cohort.stores()).isEmpty()) {
                askIncomplete(request);
            } else {
                start(request, null);
            }
        });
    }

    /** The copies do not know everybody yet: that is a person's decision. */
    private void askIncomplete(LinkRequest request) {
        var dialog = new DialogForm[1];
        dialog[0] = new DialogForm(
                getTranslation("links.new.incomplete.title"),
                getTranslation("links.new.incomplete.confirm"),
                () -> start(request, dialog[0]),
                new Span(getTranslation("links.new.incomplete.text")));
        dialog[0].open();
    }

    private void start(LinkRequest request, @Nullable DialogForm dialog) {
        if (dialog != null) {
            dialog.close();
        }
        make.setEnabled(false);
        desk.background().run(this, () -> desk.desk().links().start(request), this::started, this::notStarted);
    }

    private void started(LinkBatchId run) {
        choice.used();
        UI.getCurrent().navigate(Places.here().linkBatch(run.value()));
    }

    private void notStarted(Exception problem) {
        make.setEnabled(true);
        Notices.problem(
                problem instanceof LinkProblem known
                        ? LinkWords.problem(this, known)
                        : getTranslation("links.problem.not-started"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("links.new.title");
    }
}
