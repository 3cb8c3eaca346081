package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.billing.SubscriptionFilter;
import io.storefleet.simulator.billing.SubscriptionFilter.Event;
import io.storefleet.simulator.billing.SubscriptionFilter.Wanted;
import io.storefleet.simulator.billing.SubscriptionFilter.Window;
import io.storefleet.simulator.http.Dates;
import io.storefleet.simulator.world.Subscription.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the query of a subscription list says (contract §11.1); wrong parameters are collected with their complaints. */
final class SubscriptionQuery {

    private static final Set<String> FILTERS =
            Set.of("accountId", "event", "products", "scope", "status", "customReferenceId");
    private static final List<String> STATES =
            List.of("active", "canceled", "deactivated", "overdue", "trial", "paused");
    private static final List<String> EVENTS =
            List.of("canceled", "charged", "created", "deactivated", "trialended", "trialstarted");

    private final Map<String, String> query;
    private final Map<String, String> complaints = new LinkedHashMap<>();

    SubscriptionQuery(Map<String, String> query) {
        this.query = query;
    }

    /** Only days and pages are no filter: then ids are listed. */
    boolean isFiltered() {
        return query.keySet().stream().anyMatch(FILTERS::contains);
    }

    /** Ask for the filter first: making it finds what to complain about. */
    Map<String, String> complaints() {
        return complaints;
    }

    SubscriptionFilter filter() {
        Set<String> products = query.containsKey("products") ? Set.copyOf(List.of(split("products"))) : Set.of();
        // No subscription of the world was imported, so none has a reference of its own.
        String account = query.containsKey("customReferenceId") ? "" : query.get("accountId");
        return new SubscriptionFilter(window(), products, new Wanted(state(), live(), account));
    }

    private Window window() {
        LocalDate begin = day("begin");
        LocalDate end = day("end");
        Event event = event(begin, end);
        if (begin != null && end != null && !end.isAfter(begin)) {
            complaints.put("end", "End date must be after begin date");
        }
        Window always = Window.ALWAYS;
        return new Window(
                event,
                begin == null ? always.begin() : begin.toEpochDay(),
                end == null ? always.end() : end.toEpochDay());
    }

    private Event event(@Nullable LocalDate begin, @Nullable LocalDate end) {
        String text = query.get("event");
        if (text == null) {
            return Event.CREATED;
        }
        if (!EVENTS.contains(text)) {
            complaints.put("event", "Supported values are " + String.join(", ", EVENTS));
            return Event.CREATED;
        }
        if (begin == null || end == null) {
            complaints.putIfAbsent(begin == null ? "begin" : "end", "begin and end are required with event");
        }
        return Event.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private @Nullable LocalDate day(String name) {
        if (!query.containsKey(name)) {
            return null;
        }
        Optional<Instant> at = Dates.day(query.getOrDefault(name, ""));
        if (at.isEmpty()) {
            complaints.put(name, "Invalid " + name + " date");
        }
        return at.map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC)).orElse(null);
    }

    private @Nullable Boolean live() {
        String scope = query.getOrDefault("scope", "all");
        return switch (scope) {
            case "live" -> Boolean.TRUE;
            case "test" -> Boolean.FALSE;
            case "all" -> null;
            default -> {
                complaints.put("scope", "Supported values are all, live, test");
                yield null;
            }
        };
    }

    private @Nullable State state() {
        String text = query.get("status");
        if (text == null) {
            return null;
        }
        if (!STATES.contains(text)) {
            complaints.put("status", "Supported values are active, canceled, deactivated, overdue, trial");
            return null;
        }
        return State.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private String[] split(String name) {
        return Arrays.stream(query.getOrDefault(name, "").split(",")).distinct().toArray(String[]::new);
    }
}
