package io.storefleet.products.internal.change;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.products.FieldChecks;
import io.storefleet.products.ProductActions.Ask;
import io.storefleet.products.ProductChange;
import io.storefleet.products.ProductChange.Create;
import io.storefleet.products.ProductChange.Delete;
import io.storefleet.products.ProductChange.Edit;
import io.storefleet.products.ProductField;
import io.storefleet.products.ProductField.Part;
import io.storefleet.products.ProductProblem;
import io.storefleet.products.ProductProblem.Kind;
import io.storefleet.products.internal.sheet.Sheets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes of what somebody wants what is written down, from the product as the store tells of it now. */
@Component
class Preparing {

    private final Reading reading;
    private final LiveProducts live;

    Preparing(Reading reading, LiveProducts live) {
        this.reading = reading;
        this.live = live;
    }

    /** @param facts what people are told, and each value that was wanted @param before what was there */
    record Prepared(Requests request, Map<String, String> facts, Map<String, String> before) {}

    Prepared prepare(Ask ask, ProductChange change, CallOptions options) {
        return switch (change) {
            case Create(var fields) -> created(ask, fields, options);
            case Edit edit when edit.kind().equals("product.offers") -> offers(ask, edit, options);
            case Edit edit -> edited(edit, reading.now(ask.store(), ask.product(), options));
            case Delete _ -> deleted(ask, options);
        };
    }

    private Prepared created(Ask ask, SortedMap<String, String> typed, CallOptions options) {
        var fields = FieldChecks.values(typed);
        fields.values().removeIf(String::isEmpty);
        refuseOffers(fields);
        if (fields.keySet().stream().noneMatch(name -> name.startsWith(ProductField.DISPLAY.of("")))) {
            throw new ProductProblem(Kind.NO_NAME, ProductField.DISPLAY.of("en"), "");
        }
        if (fields.keySet().stream().noneMatch(name -> name.startsWith(ProductField.PRICE.of("")))) {
            throw new ProductProblem(Kind.NO_PRICE, ProductField.PRICE.of("USD"), "");
        }
        FieldChecks.together(fields, fields);
        if (reading.now(ask.store(), ask.product(), options).taken()) {
            throw new ProductProblem(Kind.EXISTS);
        }
        return prepared(fields, fields, Reading.Now.NOTHING);
    }

    private static Prepared edited(Edit edit, Reading.Now now) {
        if (!now.there()) {
            throw new ProductProblem(Kind.NOT_FOUND);
        }
        refuseOffers(edit.values());
        var changes = changes(edit, now);
        var after = Sheets.changed(now.values(), changes);
        FieldChecks.together(after, changes);
        return prepared(after, changes, now);
    }

    /** Refuses what would overwrite another's change. */
    private static SortedMap<String, String> changes(Edit edit, Reading.Now now) {
        var changes = FieldChecks.differences(FieldChecks.values(edit.values()), now.values());
        if (changes.isEmpty()) {
            throw new ProductProblem(Kind.NOTHING_CHANGED);
        }
        changes.keySet().forEach(name -> {
            var there = now.values().getOrDefault(name, "");
            if (!there.equals(edit.seen().getOrDefault(name, ""))) {
                throw new ProductProblem(Kind.CHANGED_SINCE, name, there);
            }
        });
        return changes;
    }

    private static void refuseOffers(Map<String, String> fields) {
        fields.keySet().stream()
                .filter(name -> ProductField.named(name).part() == Part.OFFERS)
                .findFirst()
                .ifPresent(name -> {
                    throw new ProductProblem(Kind.UNKNOWN_FIELD, name, "");
                });
    }

    private Prepared offers(Ask ask, Edit edit, CallOptions options) {
        var now = reading.offers(ask.store(), ask.product(), options);
        var changes = changes(edit, now);
        var after = Sheets.changed(now.values(), changes);
        var offered = new LinkedHashSet<ProductPath>();
        changes.forEach((name, value) -> {
            if (ProductField.named(name) == ProductField.OFFER && !value.isEmpty()) {
                Arrays.stream(value.split(" ")).map(ProductPath::new).forEach(offered::add);
            }
        });
        if (offered.contains(ask.product())) {
            throw new ProductProblem(Kind.OFFERS_ITSELF, "", ask.product().value());
        }
        live.all(ask.store(), offered, options).forEach(result -> {
            if (result instanceof ItemResult.Failure<?>) {
                throw new ProductProblem(Kind.PATH_INVALID, "", result.id());
            }
        });
        return prepared(after, changes, now);
    }

    private Prepared deleted(Ask ask, CallOptions options) {
        if (!reading.now(ask.store(), ask.product(), options).there()) {
            throw new ProductProblem(Kind.NOT_FOUND);
        }
        return new Prepared(new Requests(Map.of(), Set.of(), Map.of()), Map.of(), Map.of());
    }

    private static Prepared prepared(Map<String, String> after, Map<String, String> changes, Reading.Now now) {
        var there = now.values();
        var parts = Sheets.parts(changes.keySet());
        var sent = new TreeMap<>(after);
        sent.keySet().removeIf(name -> !parts.contains(ProductField.named(name).part()));
        var before = new HashMap<String, String>();
        var facts = new HashMap<String, String>();
        changes.forEach((name, value) -> {
            before.put(name, there.getOrDefault(name, ""));
            facts.put(Recent.TO + name, value);
        });
        facts.put(
                "fields",
                parts.stream()
                        .map(part -> "product-" + part.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" ")));
        var prices = prices(changes, there);
        if (!prices.isEmpty()) {
            facts.put("prices", prices);
        }
        return new Prepared(new Requests(sent, parts, changes, now.rest().json()), facts, before);
    }

    /** Such as {@code USD 49.9 → 59}, as far as a line holds it. */
    private static String prices(Map<String, String> changes, Map<String, String> there) {
        var line = changes.entrySet().stream()
                .filter(each -> ProductField.named(each.getKey()) == ProductField.PRICE)
                .map(each -> each.getKey().substring(ProductField.PRICE.of("").length()) + " "
                        + or(there.getOrDefault(each.getKey(), "")) + " → " + or(each.getValue()))
                .collect(Collectors.joining(", "));
        return line.length() > 200 ? line.substring(0, 199) + "…" : line;
    }

    private static String or(String value) {
        return value.isEmpty() ? "–" : value;
    }
}
