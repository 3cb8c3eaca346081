package io.storefleet.links.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.links.LinkBatchView;
import io.storefleet.links.LinkPartView;
import io.storefleet.store.StoreView;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Tone;
import java.util.Map;

/** How a run over several stores is in each of them. */
final class RunParts extends Div {

    private static final long serialVersionUID = 1L;

    RunParts() {
        addClassNames("sf-card", "sf-stack", "sf-scroll");
        setMaxHeight("200px");
    }

    void show(LinkBatchView run, Map<StoreId, StoreView> names) {
        setVisible(run.parts().size() > 1);
        removeAll();
        if (isVisible()) {
            run.parts().forEach(part -> add(row(run, part, names)));
        }
    }

    private Div row(LinkBatchView run, LinkPartView part, Map<StoreId, StoreView> names) {
        var store = names.get(part.store());
        var name = new Span(store == null ? getTranslation("links.store.gone") : store.name());
        name.addClassName("sf-strong");
        var counts = part.counts();
        var row = new Div(name, LinkWords.state(this, part.job().state()));
        row.addClassName("sf-row");
        badge(row, "links.count.links", counts.links(), Tone.GOOD);
        badge(row, "links.count.failed", counts.failed(), Tone.BAD);
        badge(row, "links.count.waiting", counts.waiting(), Tone.NEUTRAL);
        badge(row, "links.count.expired", counts.expired(), Tone.NEUTRAL);
        // That it waits for a look is said once, above.
        var stop = run.awaitsLook() ? "" : LinkWords.stop(this, part.job());
        var note = new Span(stop.isEmpty() ? getTranslation("links.run.ids", part.idsPerCall()) : stop);
        note.addClassNames("sf-quiet", "sf-end");
        row.add(note);
        return row;
    }

    private void badge(Div row, String key, int count, Tone tone) {
        if (count > 0) {
            row.add(new Badge(getTranslation(key, count), tone));
        }
    }
}
