package io.storefleet.health.ui;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.storefleet.health.FindingWords;
import io.storefleet.health.Level;
import io.storefleet.health.StoreHealth;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** Where a day begins: which stores need somebody, what came in today, what the person has under way. */
@Route(Places.PREFIX)
@PermitAll
class HomeView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient HomeDesk desk;
    private final HomeFilter filter = new HomeFilter(this::draw);
    private final HomeNote note = new HomeNote();
    private final NumberTiles tiles = new NumberTiles();
    private final TroubleRows troubles = new TroubleRows(this::draw);
    private final OpenWork work = new OpenWork();
    private final QuietStores unknown = new QuietStores(Level.UNKNOWN, this::draw);
    private final QuietStores healthy = new QuietStores(Level.GREEN, this::draw);
    private final Span nothing = new Span(getTranslation("health.none-fits"));
    private final Div page =
            new Div(filter, note.incomplete(), tiles, note.span(), troubles, nothing, work, unknown, healthy);
    private transient HomeDesk.@Nullable Mark shown;
    private transient @Nullable Places places;
    private transient Registration watching = () -> {};

    HomeView(HomeDesk desk) {
        this.desk = desk;
        page.addClassNames("sf-home", "sf-scroll");
        nothing.addClassName("sf-quiet");
        title(getTranslation("health.title"));
        note(note);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        places = new Places(event.getRouteParameters().get(Places.AGENCY).orElseThrow());
        draw();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        watching = desk.watch().follow(this, this::look);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        watching.remove();
    }

    /** Nothing is drawn anew that is as it was: focus and scrolling stay where they are. */
    private void look() {
        var now = desk.look(Formats.here().zone());
        if (now.mark().equals(shown)) {
            note.show(now, desk.now());
        } else {
            draw(now);
        }
    }

    private void draw() {
        draw(desk.look(Formats.here().zone()));
    }

    private void draw(HomeDesk.Picture all) {
        var here = places;
        if (here == null) {
            return;
        }
        shown = all.mark();
        if (all.board().stores().isEmpty()) {
            body(empty(here));
            return;
        }
        body(page);
        filter.offer(all.board().stores());
        var stores = all.board().stores().stream().filter(filter::fits).toList();
        var ids = stores.stream().map(StoreHealth::store).collect(toSet());
        var words = new FindingWords(this::getTranslation, Formats.here(), desk.now());
        note.show(all, desk.now());
        note.incomplete(all.today(), ids);
        tiles.show(all.today(), ids, words.formats());
        troubles.show(stores, words, here);
        work.show(all.work(), words.formats(), here);
        unknown.show(stores, words, here);
        healthy.show(stores, words, here);
        nothing.setVisible(stores.isEmpty());
    }

    private EmptyState empty(Places here) {
        var heading = getTranslation("health.empty.title");
        if (!desk.mayAddStores()) {
            return new EmptyState(heading, getTranslation("health.empty.text.guest"));
        }
        var add = new Button(
                getTranslation("health.empty.add"), click -> UI.getCurrent().navigate(here.stores()));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return new EmptyState(heading, getTranslation("health.empty.text"), add);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("health.home");
    }
}
