package io.storefleet.search.ui;

import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.shared.Registration;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.search.Hit;
import io.storefleet.team.NothingHereException;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.ListDetail;
import io.storefleet.uikit.Places;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one thing that stands in the address of the search page, shown beside the list. */
final class OpenedHit {

    private final ListDetail panes;
    private final FoundList list;
    private final Finding finding;
    private final Runnable close;
    private Registration reading = () -> {};
    private @Nullable Wanted wanted;

    /** What stands in the address. */
    private record Wanted(ObjectKind kind, StoreId store, String id) {}

    private record Known(Hit hit, boolean linkable) {}

    OpenedHit(ListDetail panes, FoundList list, Finding finding, Runnable close) {
        this.panes = panes;
        this.list = list;
        this.finding = finding;
        this.close = close;
    }

    /** Takes what stands in the address; to be shown by {@link #show}. */
    void want(RouteParameters parameters) {
        wanted = parameters
                .get("id")
                .map(id -> new Wanted(
                        parameters.get("kind").flatMap(OpenedHit::kind).orElseThrow(NothingHereException::new),
                        new StoreId(Places.id(parameters.get("store").orElseThrow(NothingHereException::new))),
                        id))
                .orElse(null);
    }

    private static Optional<ObjectKind> kind(String word) {
        return Arrays.stream(ObjectKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    boolean none() {
        return wanted == null;
    }

    /** Reads it in the background; without one the panel closes. */
    void show() {
        reading.remove();
        var asked = wanted;
        if (asked == null) {
            panes.close();
            list.unmark();
            return;
        }
        reading = finding.background()
                .run(
                        panes,
                        () -> finding.byId(asked.kind(), asked.store(), asked.id())
                                .map(hit -> new Known(
                                        hit, !finding.linkable(List.of(hit)).isEmpty())),
                        found -> found.ifPresentOrElse(this::detail, this::missing),
                        problem -> missing());
    }

    private void detail(Known known) {
        var door = new HitDoor(panes, finding);
        panes.open(known.hit().title(), new HitDetail(known.hit(), known.linkable(), door, close));
        list.mark(known.hit());
    }

    private void missing() {
        panes.open(
                panes.getTranslation("search.title"),
                new EmptyState(
                        panes.getTranslation("search.detail.missing"),
                        panes.getTranslation("search.detail.missing.text")));
    }
}
