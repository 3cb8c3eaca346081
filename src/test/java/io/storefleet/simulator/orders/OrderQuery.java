package io.storefleet.simulator.orders;

import io.storefleet.simulator.http.Dates;
import io.storefleet.simulator.state.OrderFilter;
import io.storefleet.simulator.state.SimulatedOrder.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the query of an order list says (contract §7.1); wrong parameters are collected with their complaints. */
final class OrderQuery {

    private static final Set<String> KEYS =
            Set.of("begin", "end", "days", "products", "rebill", "returns", "scope", "status");
    private static final Map<String, Status> STATUS = Map.of(
            "completed", Status.COMPLETED,
            "canceled", Status.CANCELED,
            "cancelled", Status.CANCELED,
            "failed", Status.FAILED);

    private final Map<String, String> query;
    private final Map<String, String> complaints = new LinkedHashMap<>();
    private @Nullable LocalDate begin;
    private @Nullable LocalDate end;

    OrderQuery(Map<String, String> query, Instant now) {
        this.query = query;
        days(LocalDate.ofInstant(now, ZoneOffset.UTC));
        begin = query.containsKey("begin") ? day("begin") : begin;
        end = query.containsKey("end") ? day("end") : end;
        if (begin != null && end != null && !end.isAfter(begin)) {
            complaints.put("end", "End date must be after begin date");
        }
    }

    static boolean isFiltered(Map<String, String> query) {
        return query.keySet().stream().anyMatch(KEYS::contains);
    }

    Optional<LocalDate> begin() {
        return Optional.ofNullable(begin);
    }

    Optional<LocalDate> end() {
        return Optional.ofNullable(end);
    }

    /** Ask for the filter first: making it finds more to complain about. */
    Map<String, String> complaints() {
        return complaints;
    }

    OrderFilter filter() {
        OrderFilter.Window always = OrderFilter.Window.ALWAYS;
        OrderFilter.Window window = new OrderFilter.Window(
                begin == null ? always.begin() : begin.toEpochDay(), end == null ? always.end() : end.toEpochDay());
        Set<String> products =
                query.containsKey("products") ? Set.of(unique(query.getOrDefault("products", ""))) : Set.of();
        return new OrderFilter(
                window, products, new OrderFilter.Wanted(truth("rebill"), truth("returns"), live(), status()));
    }

    private void days(LocalDate today) {
        String text = query.getOrDefault("days", "");
        if (text.matches("[1-9][0-9]{0,4}")) {
            begin = today.minusDays(Long.parseLong(text));
            end = today.plusDays(1);
        } else if (query.containsKey("days")) {
            complaints.put("days", "Invalid days");
        }
    }

    private @Nullable LocalDate day(String name) {
        Optional<Instant> at = Dates.day(query.getOrDefault(name, ""));
        if (at.isEmpty()) {
            complaints.put(name, "Invalid " + name + " date");
        }
        return at.map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC)).orElse(null);
    }

    private @Nullable Boolean truth(String name) {
        String text = query.get(name);
        if (text == null) {
            return null;
        }
        if (!text.equals("true") && !text.equals("false")) {
            complaints.put(name, "Supported values are true, false");
        }
        return text.equals("true");
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

    private @Nullable Status status() {
        String text = query.get("status");
        if (text != null && !STATUS.containsKey(text)) {
            complaints.put("status", "Supported values are completed, canceled, failed");
        }
        return text == null ? null : STATUS.get(text);
    }

    private static String[] unique(String list) {
        return Arrays.stream(list.split(",")).distinct().toArray(String[]::new);
    }
}
