package io.storefleet.products.internal.change;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.products.Product;
import io.storefleet.products.FieldChecks;
import io.storefleet.products.ProductField;
import io.storefleet.products.ProductProblem;
import io.storefleet.products.ProductProblem.Kind;
import io.storefleet.products.ProductTables.Compared;
import io.storefleet.products.ProductTables.Effect;
import io.storefleet.products.ProductTables.Line;
import io.storefleet.products.internal.sheet.Sheets;
import io.storefleet.tenancy.StoreId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what the lines of a table would do, by as few calls as the store takes. */
@Component
public class Comparing {

    private final LiveProducts live;
    private final Reading reading;

    Comparing(LiveProducts live, Reading reading) {
        this.live = live;
        this.reading = reading;
    }

    public List<Compared> compare(StoreId store, List<Line> lines) {
        var found = new HashMap<String, ItemResult<Product>>();
        live.all(store, lines.stream().map(Line::product).toList(), CallOptions.person())
                .forEach(result -> found.put(result.id(), result));
        return lines.stream()
                .map(line -> compare(store, line, found.get(line.product().value())))
                .toList();
    }

    private Compared compare(StoreId store, Line line, @Nullable ItemResult<Product> found) {
        try {
            return switch (found) {
                case ItemResult.Success<Product>(var id, var product) -> existing(line, reading.now(store, product));
                case ItemResult.Failure<Product>(var id, var code, var text) when code.equals("product") -> fresh(line);
                case ItemResult.Failure<Product>(var id, var code, var text) ->
                    wrong(line, new ProductProblem(Kind.NOT_READ, "", code));
                case null -> wrong(line, new ProductProblem(Kind.NOT_READ, "", "missing"));
            };
        } catch (ProductProblem problem) {
            return wrong(line, problem);
        }
    }

    private static Compared existing(Line line, Reading.Now now) {
        if (!now.there()) {
            throw new ProductProblem(Kind.NOT_FOUND);
        }
        var changes = FieldChecks.differences(line.values(), now.values());
        FieldChecks.together(Sheets.changed(now.values(), changes), changes);
        var before = new TreeMap<String, String>();
        changes.keySet().forEach(name -> before.put(name, now.values().getOrDefault(name, "")));
        return compared(line, changes.isEmpty() ? Effect.UNCHANGED : Effect.CHANGED, changes, before, null);
    }

    private static Compared fresh(Line line) {
        var values = new TreeMap<>(line.values());
        values.values().removeIf(String::isEmpty);
        needs(values, ProductField.DISPLAY.of(""), Kind.NO_NAME);
        needs(values, ProductField.PRICE.of(""), Kind.NO_PRICE);
        FieldChecks.together(values, values);
        return compared(line, Effect.NEW, values, new TreeMap<>(), null);
    }

    private static void needs(Map<String, String> values, String prefix, Kind kind) {
        if (values.keySet().stream().noneMatch(name -> name.startsWith(prefix))) {
            throw new ProductProblem(kind);
        }
    }

    private static Compared wrong(Line line, ProductProblem problem) {
        return compared(line, Effect.WRONG, new TreeMap<>(), new TreeMap<>(), problem);
    }

    private static Compared compared(
            Line line,
            Effect effect,
            SortedMap<String, String> changes,
            SortedMap<String, String> before,
            @Nullable ProductProblem problem) {
        return new Compared(line.number(), line.product(), effect, changes, before, problem);
    }
}
