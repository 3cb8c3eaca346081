package io.storefleet.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.UUID;

/** Addresses by which pages link to each other, without knowing each other's classes. Relative to the application. */
public record Places(String agency) implements ThingPlaces, LinkPlaces {

    /** The route parameter that names the agency. */
    public static final String AGENCY = "agency";

    /** The prefix of every page of a signed-in person. */
    public static final String PREFIX = "a/:" + AGENCY;

    /** The query parameter with which a page opens its dialog for something new. */
    public static final String NEW = "new";

    /** The last part of the address of a new run that is for everybody in a store. */
    public static final String EVERYBODY = "everybody";

    /** The places of the agency this page belongs to. */
    public static Places here() {
        var ui = UI.getCurrent();
        // A page that is opened first of all is not the one in view yet while it builds itself.
        return of(ui.getActiveViewLocation())
                .or(() -> Optional.ofNullable(ui.getInternals().getLastHandledLocation())
                        .flatMap(Places::of))
                .orElseThrow(() -> new IllegalStateException("this page belongs to no agency"));
    }

    private static Optional<Places> of(Location location) {
        var segments = location.getSegments();
        return segments.size() > 1 && segments.getFirst().equals("a")
                ? Optional.of(new Places(segments.get(1)))
                : Optional.empty();
    }

    /** The id in an address; anything else is an address that does not exist. */
    public static UUID id(String parameter) {
        try {
            return UUID.fromString(parameter);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    @Override
    public String home() {
        return "a/" + agency;
    }

    public String stores() {
        return home() + "/stores";
    }

    public String store(UUID store) {
        return stores() + "/" + store;
    }

    public String copies() {
        return home() + "/copies";
    }

    public String copy(UUID store) {
        return copies() + "/" + store;
    }

    public String storeWebhook(UUID store) {
        return store(store) + "/webhook";
    }

    /** Calls that change something, and what became of them. */
    public String changes() {
        return home() + "/changes";
    }

    public String change(UUID change) {
        return changes() + "/" + change;
    }

    /** Runs over many things. */
    public String bulk() {
        return home() + "/bulk";
    }

    public String bulk(UUID run) {
        return bulk() + "/" + run;
    }

    public String jobs() {
        return home() + "/jobs";
    }

    public String job(UUID job) {
        return jobs() + "/" + job;
    }

    public String demoOutbox() {
        return home() + "/demo/outbox";
    }

    public String team() {
        return home() + "/team";
    }

    public String search() {
        return home() + "/search";
    }

    /** The search page with a query that names nobody, such as {@code status:overdue}; others read addresses. */
    public String search(String query) {
        return search() + ThingPlaces.asking(query);
    }

    /** One object on the search page; {@code kind} is a lower-case word such as {@code order}. */
    public String found(UUID store, String kind, String id) {
        return search() + "/" + store + "/" + kind + "/" + id;
    }
}
