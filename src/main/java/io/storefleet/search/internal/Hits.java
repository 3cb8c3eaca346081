package io.storefleet.search.internal;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.search.Fact.About;
import io.storefleet.search.Hit;
import io.storefleet.search.Hit.Where;
import io.storefleet.search.internal.Key.Place;
import io.storefleet.tenancy.StoreId;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes of a row what the actor may see of it. */
final class Hits {

    private final Map<StoreId, String> names;
    private final Sight sight;

    Hits(Map<StoreId, String> names, Sight sight) {
        this.names = names;
        this.sight = sight;
    }

    Found of(Place place, Row row) {
        var facts = new HitFacts(row, sight.personal().contains(place.store()));
        return switch (place.kind()) {
            case ACCOUNT -> account(place, row, facts);
            case ORDER -> order(place, row, facts);
            case SUBSCRIPTION -> subscription(place, row, facts);
            case PRODUCT -> product(place, row, facts);
            case COUPON -> found(place, row, place.id(), facts, null);
        };
    }

    private Found account(Place place, Row row, HitFacts facts) {
        var person = facts.person();
        var title = person == null ? facts.shown("company") : person;
        if (person != null) {
            facts.text(About.COMPANY, "company");
        }
        facts.text(About.EMAIL, "email").text(About.COUNTRY, "country");
        return found(place, row, title, facts, place.id());
    }

    private Found order(Place place, Row row, HitFacts facts) {
        facts.buyer()
                .money(About.TOTAL, "total")
                .text(About.PRODUCTS, String.join(", ", row.texts("products")), null)
                .state(state(row));
        return found(place, row, row.text("reference"), facts, row.text("account_id"));
    }

    private static String state(Row row) {
        var returned = row.number("returned");
        if (returned != null && returned.compareTo(BigDecimal.ZERO) > 0) {
            return Status.RETURNED.word();
        }
        return (row.is("completed") ? Status.COMPLETED : Status.OPEN).word();
    }

    private Found subscription(Place place, Row row, HitFacts facts) {
        var state = row.text("state");
        var display = row.text("display");
        if (holderSeen(place)) {
            facts.buyer();
        }
        facts.money(About.PRICE, "price").state(state);
        if (Status.CANCELED.word().equals(state)) {
            facts.day(About.ENDS, "end_on");
        } else if (!Status.DEACTIVATED.word().equals(state)) {
            facts.day(About.NEXT_CHARGE, "next_on");
        }
        return found(place, row, display == null ? row.text("product") : display, facts, row.text("account_id"));
    }

    /** What is told of a subscription's holder stands in the account, which has its own right. */
    private boolean holderSeen(Place place) {
        return sight.of(ObjectKind.ACCOUNT).contains(place.store());
    }

    private Found product(Place place, Row row, HitFacts facts) {
        var display = row.text("display");
        var title = display == null || display.isBlank() ? place.id() : display;
        facts.text(About.PATH, place.id(), title).text(About.SKU, row.text("sku"), title);
        facts.text(About.FORMAT, row.text("format"), title);
        return found(place, row, title, facts, null);
    }

    private Found found(Place place, Row row, @Nullable String title, HitFacts facts, @Nullable String account) {
        var where = new Where(place.store(), names.getOrDefault(place.store(), ""));
        var named = title == null ? place.id() : title;
        var hit = new Hit(place.kind(), place.id(), where, named, facts.list(), account, live(place, row), row.at());
        return new Found(hit, email(place, row));
    }

    private static @Nullable Boolean live(Place place, Row row) {
        return switch (place.kind()) {
            case ORDER, SUBSCRIPTION -> row.is("live");
            case ACCOUNT, PRODUCT, COUPON -> null;
        };
    }

    private @Nullable String email(Place place, Row row) {
        var known = switch (place.kind()) {
            case ACCOUNT, ORDER -> sight.personal().contains(place.store());
            case SUBSCRIPTION -> sight.personal().contains(place.store()) && holderSeen(place);
            case PRODUCT, COUPON -> false;
        };
        var email = known ? row.text("email") : null;
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }
}
