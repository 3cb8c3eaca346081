package io.storefleet.search.internal;

import io.storefleet.search.Hit;
import io.storefleet.search.Hit.Where;
import io.storefleet.search.internal.Key.Place;
import io.storefleet.team.Masked;
import io.storefleet.tenancy.StoreId;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes of a row what the actor may see of it. */
final class Hits {

    private final Map<StoreId, String> names;
    private final Set<StoreId> personal;

    /** @param personal the stores where personal data may be seen */
    Hits(Map<StoreId, String> names, Set<StoreId> personal) {
        this.names = names;
        this.personal = personal;
    }

    Found of(Place place, Row row) {
        return switch (place.kind()) {
            case ACCOUNT -> account(place, row);
            case ORDER -> order(place, row);
            case SUBSCRIPTION -> subscription(place, row);
            case PRODUCT -> thing(place, row, row.text("display"), row.text("sku"), row.text("format"));
            case COUPON -> thing(place, row, null);
        };
    }

    private Found account(Place place, Row row) {
        var person = person(place, row);
        var title = person.isEmpty() ? shown(place, row.text("company")) : person;
        var details =
                details(place, person.isEmpty() ? null : row.text("company"), row.text("email"), row.text("country"));
        return found(place, row, title == null ? place.id() : title, details, place.id(), null);
    }

    private Found order(Place place, Row row) {
        var reference = row.text("reference");
        var state = state(row);
        var details = details(
                place,
                person(place, row),
                row.text("company"),
                row.text("email"),
                row.amount("total"),
                String.join(", ", row.texts("products")),
                state);
        return found(
                place,
                row,
                reference == null ? place.id() : reference,
                details,
                row.text("account_id"),
                row.is("live"));
    }

    private static String state(Row row) {
        var returned = row.number("returned");
        if (returned != null && returned.compareTo(BigDecimal.ZERO) > 0) {
            return "returned";
        }
        return row.is("completed") ? "completed" : "open";
    }

    private Found subscription(Place place, Row row) {
        var display = row.text("display");
        var product = row.text("product");
        var name = display == null ? product : display;
        var details = details(place, row.text("state"), row.amount("price"), row.text("next_on"));
        return found(place, row, name == null ? place.id() : name, details, row.text("account_id"), row.is("live"));
    }

    private Found thing(Place place, Row row, @Nullable String display, @Nullable String... facts) {
        var details = Stream.concat(Stream.of(place.id()), Arrays.stream(facts))
                .filter(fact -> fact != null && !fact.isBlank() && !fact.equals(display))
                .map(String::valueOf)
                .distinct()
                .toList();
        var title = display == null || display.isBlank() ? place.id() : display;
        return found(
                place,
                row,
                title,
                details.stream().filter(fact -> !fact.equals(title)).toList(),
                null,
                null);
    }

    private Found found(
            Place place,
            Row row,
            String title,
            List<String> details,
            @Nullable String account,
            @Nullable Boolean live) {
        var where = new Where(place.store(), names.getOrDefault(place.store(), ""));
        var hit = new Hit(place.kind(), place.id(), where, title, details, account, live, row.at());
        return new Found(hit, email(place, row));
    }

    private @Nullable String email(Place place, Row row) {
        var known = switch (place.kind()) {
            case ACCOUNT, ORDER -> personal.contains(place.store());
            case SUBSCRIPTION, PRODUCT, COUPON -> false;
        };
        var email = known ? row.text("email") : null;
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    private String person(Place place, Row row) {
        return Stream.of(row.text("first_name"), row.text("last_name"))
                .filter(part -> part != null && !part.isBlank())
                .map(part -> String.valueOf(shown(place, part)))
                .collect(Collectors.joining(" "));
    }

    private List<String> details(Place place, @Nullable String... facts) {
        return Arrays.stream(facts)
                .filter(fact -> fact != null && !fact.isBlank())
                .map(fact -> String.valueOf(shown(place, fact)))
                .toList();
    }

    private @Nullable String shown(Place place, @Nullable String text) {
        return personal.contains(place.store()) ? text : Masked.text(text);
    }
}
