package io.storefleet.links.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.storefleet.links.Cohort;
import io.storefleet.links.LinkProblem;
import io.storefleet.links.LinkRequest;
import io.storefleet.links.LinkTab;
import io.storefleet.store.StoreView;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.PickedAccounts;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;

/** A new run: the store, whom it is for, what was understood of that, then the one button. */
@Route(Places.PREFIX + "/links/new/:store?")
@PermitAll
class NewLinksView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TITLE = 255;

    private final transient LinkDesk desk;
    private final ComboBox<StoreView> store = new ComboBox<>();
    private final TextField name = new TextField();
    private final RadioButtonGroup<LinkTab> tab = new RadioButtonGroup<>();
    private final CohortPreview preview;
    private final Button make = new Button();
    private final CohortInput input;
    private transient Cohort cohort = Cohort.empty();

    NewLinksView(LinkDesk desk) {
        this.desk = desk;
        this.input = new CohortInput(desk.settings(), this::understood);
        this.preview = new CohortPreview(desk.settings().limits());
        title(getTranslation("links.new.title"));
        store.setLabel(getTranslation("links.new.store"));
        store.setItemLabelGenerator(StoreView::name);
        store.setRequired(true);
        name.setLabel(getTranslation("links.new.name"));
        name.setRequired(true);
        name.setMaxLength(LONGEST_TITLE);
        name.setWidth("320px");
        name.setValue(getTranslation("links.new.name.usual"));
        tab.setLabel(getTranslation("links.new.tab"));
        tab.setItems(LinkTab.values());
        tab.setItemLabelGenerator(
                value -> getTranslation("links.tab." + value.name().toLowerCase(Locale.ROOT)));
        tab.setValue(LinkTab.ORDERS);
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickListener(click -> start());
        understood(Cohort.empty());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var stores = desk.makingStores();
        store.setItems(stores);
        event.getRouteParameters()
                .get("store")
                .map(Places::id)
                .map(StoreId::new)
                .ifPresentOrElse(this::choose, () -> {
                    if (stores.size() == 1) {
                        store.setValue(stores.getFirst());
                    }
                });
        if (stores.isEmpty()) {
            body(new EmptyState(getTranslation("links.new.none.title"), getTranslation("links.new.none.text")));
        } else {
            body(form());
        }
    }

    private void choose(StoreId id) {
        var chosen = desk.stores().get(id);
        desk.team().rights().require(Verb.LINK_CREATE, id);
        store.setValue(chosen);
        PickedAccounts.arrived(id.value()).ifPresent(picked -> input.fill(picked.accounts()));
    }

    private Div form() {
        var first = new Div(store, name, tab);
        first.addClassName("sf-row");
        var warning = new Span(getTranslation("links.warning"));
        warning.addClassName("sf-quiet");
        var last = new Div(make, warning);
        last.addClassName("sf-row");
        var card = new Div(first, input, preview, last);
        card.addClassNames("sf-card", "sf-stack", "sf-scroll");
        return card;
    }

    private void understood(Cohort read) {
        cohort = read;
        preview.show(read);
        make.setText(getTranslation("links.new.make", read.totals().links()));
        make.setEnabled(!read.entries().isEmpty());
    }

    private void start() {
        store.setInvalid(store.isEmpty());
        store.setErrorMessage(getTranslation("links.new.store.missing"));
        name.setInvalid(name.getValue().isBlank());
        name.setErrorMessage(getTranslation("links.new.name.missing"));
        if (store.isInvalid() || name.isInvalid()) {
            return;
        }
        try {
            var kept = desk.runs().cohorts().keep(store.getValue().id(), cohort);
            var request = new LinkRequest(name.getValue(), tab.getValue(), kept, LinkRequest.USUAL_LOOK);
            var run = desk.links().start(request);
            UI.getCurrent().navigate(Places.here().linkBatch(run.value()));
        } catch (LinkProblem problem) {
            Notices.problem(LinkWords.problem(this, problem));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("links.new.title");
    }
}
