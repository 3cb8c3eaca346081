package io.storefleet.store.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.shared.Registration;
import io.storefleet.team.NothingHereException;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Card;
import io.storefleet.uikit.DetailPage;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Happening;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.TimelineView;
import io.storefleet.uikit.Timelines.About;
import io.storefleet.uikit.Tone;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one thing of a store under its own address: reads it beside the page, says what kept it from being read, and
 * reads it again when asked to.
 *
 * @param <I> its id
 * @param <D> what is read of it
 */
public abstract class ObjectPage<I, D> extends DetailPage implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PageOf<I> kind;
    private final transient ObjectReads reads;
    private final Button again = new Button();
    private transient @Nullable StoreId store;
    private transient @Nullable I id;
    private String storeName = "";
    private String shown = "";
    private transient Registration reading = () -> {};
    private final TimelineView timeline;

    protected ObjectPage(PageOf<I> kind, ObjectReads reads) {
        this.kind = kind;
        this.reads = reads;
        this.timeline = new TimelineView(reads.background());
        again.setText(getTranslation("store.read.again"));
        again.setDisableOnClick(true);
        again.addClickListener(click -> load(true));
    }

    /**
     * Reads the thing; called beside the page, never under its lock.
     *
     * @param anew asks its store even when something is kept
     */
    protected abstract D read(StoreId of, I what, boolean anew);

    /** Shows what was read; first of all by {@link #head}. */
    protected abstract void show(StoreId of, I what, D told);

    /** The page is about this thing from now on; nothing of it is read yet. */
    protected void entered(StoreId of, I what) {}

    /** What stands in the place of the name until it is known. */
    protected String nameless(I what) {
        return getTranslation(kind.words() + ".one");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var parameters = enter.getRouteParameters();
        var where = new StoreId(Places.id(parameters.get("store").orElseThrow(NothingHereException::new)));
        var named = parameters.get("id").filter(kind.fits()).orElseThrow(NothingHereException::new);
        var what = kind.id().apply(named);
        storeName = reads.stores().get(where).name();
        store = where;
        id = what;
        entered(where, what);
        var places = new Places(parameters.get(Places.AGENCY).orElseThrow(NothingHereException::new));
        trail(
                kind.place().of(places, where.value(), named),
                kind.list().of(places, where.value(), named),
                getTranslation(kind.listName()));
        shown = nameless(what);
        title(shown);
        note("");
        actions();
        waiting();
        if (isAttached()) {
            load(false);
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        load(false);
    }

    /** Reads and shows it, or says why not. What is there stays until then. */
    protected final void load(boolean anew) {
        reading.remove();
        var where = store;
        var what = id;
        if (where != null && what != null) {
            reading = reads.background()
                    .run(
                            this,
                            () -> read(where, what, anew),
                            told -> {
                                again.setEnabled(true);
                                show(where, what, told);
                            },
                            problem -> failed(problem, anew));
        }
    }

    /** The place of its timeline, which is empty until it is told. */
    protected final Card timeline() {
        return new Card(getTranslation("uikit.timeline"), timeline);
    }

    /** Shows all that happened to it, read beside the page. @param known what the page knows of that itself, in any order */
    protected final void tell(About about, List<Happening> known) {
        timeline.show(() -> reads.timelines().of(about, known));
    }

    private void failed(Exception problem, boolean anew) {
        again.setEnabled(true);
        if (problem instanceof NothingHereException) {
            title(say("missing"));
            note("");
            actions();
            body(new EmptyState(
                    say("missing"),
                    say("missing.text"),
                    new PageLink(kind.elsewhere().apply(Places.here()), say("missing.next"))));
        } else if (anew) {
            Notices.problem(ReadTrouble.sentence(this, problem));
        } else {
            body(ReadTrouble.of(this, problem, () -> load(false)));
        }
    }

    private String say(String word) {
        return getTranslation(kind.words() + "." + word);
    }

    /**
     * Shows what it is called and how it stands, the store among that.
     *
     * @param asOf when its store said so; null where that goes without saying
     */
    protected final void head(String name, List<? extends Component> badges, @Nullable Instant asOf) {
        shown = name;
        title(name);
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
        var line = new Div();
        line.addClassName("sf-row");
        badges.forEach(line::add);
        line.add(new Badge(storeName, Tone.NEUTRAL));
        note(line);
        if (asOf == null) {
            actions(again);
        } else {
            var said =
                    new Span(getTranslation("store.read.as-of", Formats.here().time(asOf)));
            said.addClassName("sf-quiet");
            actions(said, again);
        }
    }

    @Override
    public String getPageTitle() {
        return shown + " · Storefleet";
    }
}
