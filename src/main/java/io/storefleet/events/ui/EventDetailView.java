package io.storefleet.events.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import io.storefleet.events.EventDetail;
import io.storefleet.fastspring.EventId;
import io.storefleet.store.ui.ObjectPage;
import io.storefleet.store.ui.ObjectReads;
import io.storefleet.store.ui.PageOf;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Card;
import io.storefleet.uikit.Happening;
import io.storefleet.uikit.JsonView;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Sheet;
import io.storefleet.uikit.Timelines.About;
import io.storefleet.uikit.Tone;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One event under its own address: what it is about, its data, and whether somebody has marked it as processed. */
@Route(Places.PREFIX + "/events/:store/:id")
@PermitAll
class EventDetailView extends ObjectPage<EventId, EventDetail> {

    private static final long serialVersionUID = 1L;
    private static final PageOf<EventId> KIND =
            PageOf.kind("events", EventId::isValid, EventId::new, Places::event, Places::events, "lists.events.title");

    private final transient EventTools tools;
    private @Nullable MarkBar bar;

    EventDetailView(EventTools tools, ObjectReads reads) {
        super(KIND, reads);
        this.tools = tools;
    }

    @Override
    protected void entered(StoreId of, EventId what) {
        bar = tools.actions().permitted(of) ? new MarkBar(tools, of, what, () -> load(false)) : null;
    }

    @Override
    protected EventDetail read(StoreId of, EventId what, boolean anew) {
        return tools.events().find(of, what);
    }

    @Override
    protected void show(StoreId of, EventId what, EventDetail event) {
        var words = new EventWords(this);
        head(event.type(), words.badges(event), null);
        var main = new ArrayList<Component>();
        if (bar != null) {
            bar.show(event.state().processed());
            main.add(bar);
        }
        main.add(data(event));
        main.add(timeline());
        body(new Sheet(main, new EventAside(event, of, words).cards()));
        tell(About.of(of.value(), "event", what.value()), news(event.times()));
    }

    private static List<Happening> news(EventDetail.Times times) {
        return Stream.of(
                        news(times.created(), "created", Tone.NEUTRAL),
                        news(times.received(), "received", Tone.INFO),
                        news(times.applied(), "applied", Tone.GOOD))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Happening> news(@Nullable Instant at, String word, Tone tone) {
        return at == null
                ? List.of()
                : List.of(Happening.of(at, word, tone, page -> page.getTranslation("events.fact." + word)));
    }

    private Component data(EventDetail event) {
        if (event.sight().erased()) {
            return new Card(getTranslation("events.data"), new Paragraph(getTranslation("events.erased")));
        }
        var data = new JsonView(event.sight().json());
        data.setOpen(true);
        return data;
    }
}
